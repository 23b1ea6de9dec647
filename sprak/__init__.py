"""What the assistant knows of Norwegian: plain, deterministic functions with no dependency but the standard library.

Every public function takes any Unicode text, never raises on it, and runs in time linear in its length
(texts are at most 4,000 characters). The values returned are those of the varsel.
"""
