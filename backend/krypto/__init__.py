"""All cryptography, in one place: libsodium (PyNaCl) and Argon2id. It knows no table, no school and no web.

What each part is for, with algorithms and parameters, stands in docs/threat-model.md.
"""
