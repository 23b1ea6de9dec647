"""Who is who at a school: titles of employees and leaders, family, pupils, in both written standards and spoken forms.

The tuples are regular expression fragments without word boundaries, inflections included; the compiled patterns
match whole words in `ord.normaliser`d text. Leadership is what the school's own leadership is (§ 12-5 third sentence):
rektor, assisterende rektor, avdelingsleder, inspektør and the like. Leaders of SFO/AKS, of a team, a subject or a
boarding house work there without leading the school, and the municipality's school office does not sit in it either:
they count as employees, so that rektor receives the varsel and the school owner is told.
"""

from __future__ import annotations

from sprak.ord import moenster, valg

_ER = "(?:en|n|e|ene|ne|an|a|s|ens|enes|er)?"
_AR = "(?:en|n|ar|ane|an|a|s|ens|anes)?"
_LEDER = valg("leder" + _ER, "leiar" + _AR, "leiar" + _ER, "ledar" + _AR, "lederr", "ledr" + _ER)

LEDELSE_TITLER: tuple[str, ...] = (
    r"(?:assisterande|assisterende|ass|assistent|vise|studie|under|konstituert|konst|fungerende|"
    r"fungerande)?[ .-]{0,2}rektor(?:en|n|s|ens|er|ar|ene|ane)?",
    r"(?:rekotr|retkor|rekktor|rector|rektro|rekor)(?:en|n|s)?",
    r"(?:under)?avdelings?" + r"[ -]?" + _LEDER,
    r"avd[ .-]{0,2}" + _LEDER,
    r"avdelingsle(?:de|ia)rar(?:ane)?",
    r"(?:undervisnings|studie|skole|skule)?inspektør(?:en|n|ens|s|er|ar|ene|ane)?",
    r"(?:skole|skule|virksomhets|verksemds|enhets|einings|driftsenhets|undervisnings|opplærings|studie|"
    r"seksjons)[ -]?" + _LEDER,
    r"(?:skole|skule)(?:ledelsen|leiinga|leiinja|leiingen|ledelse|leiing)s?",
    r"(?:ledelsen|leiinga|leiinja|ledelse|leiing|lederteamet|leiarteamet|ledergruppa|ledergruppen|leiargruppa)(?:s)?",
    r"daglig leder" + _ER,
    r"dagleg leiar" + _AR,
)

_LAERER = r"(?:lærer|lærar|lærær|lerer|lærrer|laerer|læreer|lærr)(?:en|n|e|ne|ene|ane|ar|s|ens|an|a|nes)?"

ANSATT_TITLER: tuple[str, ...] = (
    r"[^\W_]*" + _LAERER,
    r"(?:lære'n|lektor(?:en|s|er)?|adjunkt(?:en|s)?|pedagog(?:en|er|ene|s)?|spesialpedagog(?:en|er|s)?)",
    r"(?:special|spess?)\.?ped\.?",
    r"(?:lærer|elev|skole|skule|barnehage|klasse|miljø|sfo|aks|base|undervisnings|fag|"
    r"pleie)?[ -]?assistent(?:en|n|er|ene|ar|ane|s|ens)?",
    r"[^\W_]*vikar(?:en|er|ene|ar|ane|s|n)?",
    r"fagarbeider(?:en|e|ne|s|n)?",
    r"(?:fag|barne|ungdoms|og)*arbeid(?:er|ar)(?:en|e|ne|n|s|ane)?(?: på skolen)?",
    r"(?:miljø|sosial|miljøtera|oppvekst|skole|barneverns)+(?:arbeider|arbeidar|terapeut|veileder|"
    r"rettleiar|konsulent|pedagog|kurator)(?:en|e|n|s|er|ar|ne|ane)?",
    r"vaktmester(?:en|n|e|s)?|vaktmeister(?:en|n|s)?|vaktmestern|vaktis(?:en)?",
    r"reinhold(?:er|ar)(?:en|n|e|s|ane)?|renhold(?:er|ar)(?:en|n|e|s|ne)?|vaskeda(?:me|ma|men|mene)|"
    r"vaskehjelp(?:a|en)?|vasker(?:en|n)|vaskedame(?:n|r)?",
    r"kantine(?:dame(?:n)?|dama|ansatt(?:e)?|mann(?:en)?|leder(?:en)?|leiar(?:en)?|medarbeider(?:en)?|"
    r"medarbeidar(?:en)?|vakt(?:a|en)?)",
    r"bibliotekar(?:en|s|n)?|skolebibliotekar(?:en)?",
    r"helsesykepleier(?:en|e|s|n)?|helsesjukepleiar(?:en|s|ar)?|helsesøster(?:en|a)?|helsesøstra|"
    r"helsesista|skolehelsesøster",
    r"(?:skole|fag|studie|yrkes|utdannings|sosialpedagogisk[ -]?|karriere)?rådgiv(?:er|ar)(?:en|e|ne|n|s|"
    r"ane)?|rådgjevar(?:en|ar|ane|s|n)?",
    r"(?:sosial|ped|skole)konsulent(?:en)?|skolepsykolog(?:en)?|psykolog(?:en)? på skolen",
    r"[^\W_]*(?:trener|trenar)(?:en|n|s|ens|ane)|(?:en|ein|min|vår|av) (?:trener|trenar)|[^\W_]+(?:trener|"
    r"trenar)|coach(?:en)?|instruktør(?:en|er|s)?|veileder(?:en|e|n|s)?|rettleiar(?:en|s)?",
    r"(?:buss?|skolebuss|skulebuss|taxi|drosje|minibuss|skoletaxi)(?:sjåfør|sjafør|sjåffør|fører|sjoffør|"
    r"sjåfør)(?:en|n|er|s|ar)?|sjåfør(?:en|n)?|drosjesjåfør(?:en)?",
    r"(?:sfo|aks|base|team|trinn|fag|gruppe|internat|prosjekt|kantine|fritids|klubb|ass base|sfo-|aks-)[ -]?" + _LEDER,
    r"(?:ansatt|tilsett|tilsatt|ansadd)(?:e|en|a|es)?",
    r"kollega(?:en|er|ene|s|ens|n)?|kollegaen min|arbeidskollega(?:en)?",
    r"personal(?:et|e)?|personell(?:et)?|skolepersonell",
    r"(?:ein|en|ei|den|de|noen|nokon|nokre)? ?(?:av )?(?:de |dei )?vok(?:sen|sne|"
    r"sene)(?:person)?(?:en)?(?: på (?:skolen|skulen|sfo|aks|jobb))",
    r"(?:ein|ei|ain|en) (?:vaksen|vaks[eae]n|voksen|voksn)",
    r"(?:den|dei|de|dem) (?:vaksne|voksne|voksnan|vaksna)",
    r"(?:resepsjonist|sekretær|kontordame|kontorleder|kontoransatt|kontormedarbeider|merkantil)(?:en|n|a|er)?",
    r"(?:skole|skule|oppvekst|utdannings|undervisnings|kommunal)(?:sjef|direktør)(?:en|n)?",
    r"(?:lærling|praksisstudent|lærerstudent|student i praksis|praktikant)(?:en|er|ene)?",
    r"vakt(?:a|en|ene)|natt?vakt(?:a|en)?|inspiserende|tilsynsvakt(?:en|a)?|inspeksjonslærer(?:en)?",
    r"prest(?:en)?|skoleprest(?:en)?|elevtjenesten|sosialrådgiver(?:en)?|it-ansvarlig(?:e)?|ikt-ansvarlig(?:e)?",
    r"tolk(?:en)?|logoped(?:en)?|ergoterapeut(?:en)?|fysioterapeut(?:en)?|ppt-rådgiver(?:en)?",
)

ELEV_ORD: tuple[str, ...] = (
    r"(?:med|ny|vgs|ungdomsskole|barneskole)?elev(?:en|er|ene|ar|ane|an|a|s|ens|enes|anes)?",
    r"gutt(?:en|er|ene|ar|ane|an|a|s|ens|unge|ungen)?|gut(?:en|ar|ane|an)?|gutar|gutta|gutan|guttær|gutsj|"
    r"gutteklik+(?:en|a)?|guttegjeng(?:en)?",
    r"jent(?:e|a|en|er|ene|ne|or|ån|an|ane|o|as|ens|enes|å|æ|ene)|jenteklik+(?:en|a)?|jentegjeng(?:en)?",
    r"(?:klasse|skole|parallell)?(?:kamerat|kompis|venn|venninne|veninne|venninde|venn?inn|ven|venn?inna|"
    r"bestis|bestevenn|bestevenninne|kjæreste|eks|ekskjæreste)(?:en|er|ene|ar|ane|a|an|n|s|r)?",
    r"klassekam+erat(?:en|er|ene|ar|ane|an)?|klassekis(?:en|er)?|klassis(?:en|er)?",
    r"(?:gjeng|klikk|gruppe|kompisgjeng|vennegjeng)(?:en|a|er|ar|n)?",
    r"(?:elevråds?|russ|fadder)[^\W_]*|fadder(?:en|e|ne)?|russen?|lærlingen på skolen",
    r"(?:fyr|dude|bro|kid|unge|onge|barn|ongan|unga|ungane|ungene|barna|barnet|ungen|kids)(?:en|er|ene|ar|s|a)?",
    r"[^\W_]{1,8}\.?-?klass(?:ing|ingen|inger|ingene|ingar|ingane)",
)

FORELDER_ORD: tuple[str, ...] = (
    r"(?:mor|mora|moren|mamma|mammaen|mammaan|mams|mamman|mutter|moder|mårn|mora mi|mora)",
    r"(?:far|faren|pappa|pappaen|fader|fatter|pabbi|papsen|farn)",
    r"(?:forelder|foreldre|forelderen|foreldrene|foreldra|foresatt|foresatte|føresett|føresette|foresat|"
    r"forresatt|foreldr|forsatt|forelde)",
    r"(?:stemor|stefar|fostermor|fosterfar|fosterforelder|fosterforeldre|verge|vergen|bonusmor|bonusfar|"
    r"adoptivmor|adoptivfar|bonusmamma|bonuspappa|stemora|stefaren)",
)

BARN_ORD: tuple[str, ...] = (
    r"(?:sønn|sønnen|sønner|sønnene|son|sonen|søner|sønene|sønna|sønn'|guten|gutten|gutungen|guttungen|"
    r"gutan|guttene|junior|stesønn|stesønnen|fostersønn|fostersønnen|gut)",
    r"(?:datter|datteren|dattera|dotter|dottera|døtre|døtrene|døtrer|datra|dattra|dottra|jenta|jente|"
    r"jentene|jentungen|jentungene|jentan|jentene|stedatter|stedatteren|fosterdatter|daattera)",
    r"(?:eldste|yngste|minste|mellomste)(?:jenta|jente|guten|gutten|mann|sønnen|sonen|datteren|dattera|dottera)|"
    r"(?:barn|barnet|barna|bærn|ban|bane|bånet|bån|unge|ungen|ungene|ungane|onge|ongen|ongan|unger|"
    r"tvillingene|tvillingane|tvillingen|fosterbarn|fosterbarnet|stebarn|stebarnet|poden|håpefulle)",
)

SLEKT_ORD: tuple[str, ...] = (
    r"(?:bestemor|bestefar|besteforelder|besteforeldre|farmor|farfar|mormor|morfar|besta|bestemora|"
    r"bestefaren|oldemor|oldefar|besteforeldra)",
    r"(?:tante|tanta|onkel|onkelen|søster|søstera|storesøster|storesøstera|storesøsteren|storebror|"
    r"storebroren|bror|broren|søskenbarn|kusine|kusina|fetter|syster|systera|storesyster|gudmor|gudfar)",
    r"(?:nabo|naboen|venn av familien|familievenn|vaktmester i borettslaget|støttekontakt|støttekontakten|"
    r"besøkshjem|avlaster|avlastar)",
)

UTENFORSTAAENDE_ORD: tuple[str, ...] = (
    r"(?:nabo|naboen|naboar|fremmed|framand|ukjent (?:mann|dame|voksen)|mannen i gata|tidligere elev|"
    r"tidlegare elev|eks-elev|eldre mann|mann i bil)",
    r"(?:(?:mor|far|mora|faren|moren|foreldra|foreldrene|broren|bror|søstera|søsteren|storebroren|"
    r"storebror|storesøstera|storesøsteren|mamma|mammaen|pappa|pappaen|fetteren|onkelen|kjæresten|kompisen|"
    r"kameraten) (?:til|te|åt|hans|hennes|hennar|sin))",
)

LEDELSE = moenster(*LEDELSE_TITLER)
ANSATT = moenster(*ANSATT_TITLER)
ELEV = moenster(*ELEV_ORD)
FORELDER = moenster(*FORELDER_ORD)
BARN = moenster(*BARN_ORD)
SLEKT = moenster(*SLEKT_ORD)
UTENFORSTAAENDE = moenster(*UTENFORSTAAENDE_ORD)

ANSATT_FRAGMENT = valg(*ANSATT_TITLER)
BARN_FRAGMENT = valg(*BARN_ORD)
FORELDER_FRAGMENT = valg(*FORELDER_ORD)
