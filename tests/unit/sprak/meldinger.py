# ruff: noqa: E501
"""Messages written for the tests alone, each with the facts that it states: unseen by the training data and the rules."""

from __future__ import annotations

from typing import Any

MELDINGER: list[tuple[str, dict[str, Any]]] = [
    # bokmål
    ("Jonas i klassen min sparket meg i leggen i garderoben i går.", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"vold"}, "sted": {"garderobe"}, "varighet": "enkelthendelse", "involverte": ["Jonas"]}),
    ("Tre jenter på trinnet har sluttet å snakke til meg og sletter meg fra alle gruppechatter. Det har vært slik siden september.", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"utestenging", "mobbing"}, "varighet": "gjentatt"}),
    ("Sønnen min i 6A kommer hjem med blåmerker fordi en gutt i parallellklassen slår ham hver uke.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "elev", "kategorier": {"vold", "mobbing"}, "varighet": "gjentatt", "trinn_klasse": "6A"}),
    ("Som assistent på SFO så jeg i dag at to gutter dyttet en jente i bakken.", {"rolle": "ansatt", "gjelder": "annen_elev", "utover": "flere_elever", "kategorier": {"vold"}, "varighet": "enkelthendelse"}),
    ("Matematikklæreren vår kaller meg håpløs foran hele klassen hver time.", {"rolle": "elev", "gjelder": "meg", "utover": "ansatt", "kategorier": {"trakassering"}, "varighet": "gjentatt"}),
    ("Rektor dro meg i armen ut av kantina på tirsdag.", {"gjelder": "meg", "utover": "skoleledelse", "kategorier": {"vold"}, "sted": {"kantine"}, "varighet": "enkelthendelse"}),
    ("Jeg har sagt fra til rektor tre ganger om at Mathias slår meg, men ingenting skjer.", {"gjelder": "meg", "utover": "elev", "kategorier": {"vold", "mobbing"}, "meldt_tidligere": "ja", "involverte": ["Mathias"]}),
    ("noen har laget en falsk konto på insta med bilder av meg. vet ikke hvem det er", {"gjelder": "meg", "utover": "ukjent", "kategorier": {"digital_krenkelse"}, "sted": {"digitalt"}}),
    ("Datteren vår ble kalt neger av en medelev på skolebussen i går.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "elev", "kategorier": {"hatytring", "rasisme"}, "sted": {"skolevei"}, "varighet": "enkelthendelse"}),
    ("vaktmesteren kysset bestevenninna mi på munnen i gangen på fredag", {"rolle": "elev", "gjelder": "annen_elev", "utover": "ansatt", "kategorier": {"seksuell_trakassering"}, "sted": {"gang"}, "varighet": "enkelthendelse"}),
    ("læreren min så at Kasper spyttet på meg, men han gjorde ingenting", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"vold"}, "involverte": ["Kasper"]}),
    ("Aisha og Thea sprer rykter om meg. jeg har ikke sagt det til noen", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"baksnakking"}, "meldt_tidligere": "nei", "involverte": ["Aisha", "Thea"]}),
    ("en gjeng fra tiende truer med å banke meg hvis jeg sladrer. de sier det hver dag", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"trusler", "mobbing"}, "varighet": "gjentatt"}),
    ("Vi er foreldre til en jente i 4B. Hun får aldri være med i leken i friminuttene, og de andre jentene ler av henne.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "flere_elever", "kategorier": {"utestenging", "mobbing"}, "varighet": "gjentatt", "trinn_klasse": "4B"}),
    ("jeg får ikke være med på klassetur fordi jeg sitter i rullestol sier læreren", {"rolle": "elev", "gjelder": "meg", "utover": "ansatt", "kategorier": {"diskriminering"}}),
    ("Jeg er kontaktlærer i 7C. En elev i klassen blir kalt homse av tre gutter nesten daglig.", {"rolle": "ansatt", "gjelder": "annen_elev", "utover": "flere_elever", "kategorier": {"hatytring", "mobbing"}, "varighet": "gjentatt", "trinn_klasse": "7C"}),
    ("svømmelæreren spør oss jentene om vi har hatt sex", {"rolle": "elev", "gjelder": "flere_elever", "utover": "ansatt", "kategorier": {"seksuell_trakassering"}}),
    ("noah i 9b tok mobilen min og sendte meldinger til folk fra den i går", {"gjelder": "meg", "utover": "elev", "kategorier": {"digital_krenkelse"}, "varighet": "enkelthendelse", "involverte": ["noah"]}),
    ("Avdelingslederen skrek til meg at jeg var en idiot på kontoret i dag", {"gjelder": "meg", "utover": "skoleledelse", "kategorier": {"trakassering"}, "varighet": "enkelthendelse"}),
    ("kompisen min blir mobba av Sander og gjengen hans hver dag", {"rolle": "elev", "gjelder": "annen_elev", "utover": "flere_elever", "kategorier": {"mobbing"}, "varighet": "gjentatt", "involverte": ["Sander"]}),
    # nynorsk
    ("Guten min i 3B vart slått av ein gut i fjerde klasse i skulegarden i går.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "elev", "kategorier": {"vold"}, "sted": {"skolegard"}, "varighet": "enkelthendelse", "trinn_klasse": "3B"}),
    ("Eg går i 8C og blir mobba av fleire i klassa. Dei kallar meg tjukk kvar dag.", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"mobbing"}, "varighet": "gjentatt", "trinn_klasse": "8C"}),
    ("Læraren i norsk ler av dialekta mi kvar time.", {"rolle": "elev", "gjelder": "meg", "utover": "ansatt", "kategorier": {"trakassering"}, "varighet": "gjentatt"}),
    ("Som tilsett såg eg at ein kollega lugga ein elev i gangen på onsdag.", {"rolle": "ansatt", "gjelder": "annen_elev", "utover": "ansatt", "kategorier": {"vold"}, "sted": {"gang"}, "varighet": "enkelthendelse"}),
    ("Dotter vår blir halden utanfor av jentene i klassen. Skulen veit om det, men ingenting blir betre.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "flere_elever", "kategorier": {"utestenging"}, "meldt_tidligere": "ja"}),
    ("Inspektøren kleip meg hardt i øyret på biblioteket.", {"gjelder": "meg", "utover": "skoleledelse", "kategorier": {"vold"}}),
    ("Nokon har lagt ut eit nakenbilete av meg på Snapchat. Eg veit ikkje kven.", {"gjelder": "meg", "utover": "ukjent", "kategorier": {"digital_krenkelse", "seksuell_trakassering"}, "sted": {"digitalt"}}),
    ("Eg har fortalt det til kontaktlæraren, men Magnus trugar meg framleis.", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"trusler"}, "meldt_tidligere": "ja", "involverte": ["Magnus"]}),
    ("Ei jente på trinnet mitt seier til alle at eg stel. Det er løgn.", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"baksnakking"}}),
    ("Bussjåføren kalla sonen min terrorist i går.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "ansatt", "kategorier": {"hatytring", "rasisme"}, "varighet": "enkelthendelse"}),
    # trøndersk
    ("hainn emil i klassa klore mæ på armen kvar dag", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"vold", "mobbing"}, "varighet": "gjentatt", "involverte": ["emil"]}),
    ("dæm i klassa fryse mæ ut å snakke itj te mæ", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"utestenging"}}),
    ("æ ha sagt det te lærern men ho gjør itj nåkka. dæm mobbe mæ framleis", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"mobbing"}, "meldt_tidligere": "ja"}),
    ("gymlærern kasta en basketball i hodet på mæ i gymsaln i går", {"rolle": "elev", "gjelder": "meg", "utover": "ansatt", "kategorier": {"vold"}, "sted": {"gymsal"}, "varighet": "enkelthendelse"}),
    ("ho ingrid å ho marte ha spredd rykta om mæ", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"baksnakking"}, "involverte": ["ingrid", "marte"]}),
    ("sønnen min bli kalt svarting av ein gutt på trinnet", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "elev", "kategorier": {"hatytring", "rasisme"}}),
    ("æ har itj sagt det te nån at hainn trua mæ", {"gjelder": "meg", "kategorier": {"trusler"}, "meldt_tidligere": "nei"}),
    ("rektor vet om det men dæm fra niende sparke mæ fortsatt kvar dag", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"vold", "mobbing"}, "meldt_tidligere": "ja", "varighet": "gjentatt"}),
    # nordnorsk
    ("æ går i 10b å to jenta i klassen ha laga en fake profil med navnet mitt på insta", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"digital_krenkelse"}, "sted": {"digitalt"}, "trinn_klasse": "10B"}),
    ("han tobias på vg2 tok mæ på puppen i kantina på mandag", {"gjelder": "meg", "utover": "elev", "kategorier": {"seksuell_trakassering"}, "sted": {"kantine"}, "varighet": "enkelthendelse", "involverte": ["tobias"]}),
    ("læreran ser det men dem gjør ingenting når guttan slår mæ", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"vold"}}),
    ("dattera mi i 2a bli dytta å lugga av to jenta kver dag", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "flere_elever", "kategorier": {"vold", "mobbing"}, "varighet": "gjentatt", "trinn_klasse": "2A"}),
    ("kæm som helst kan se at assistenten heng ut gutten min foran alle. kver dag", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "ansatt", "kategorier": {"trakassering"}, "varighet": "gjentatt"}),
    ("ingen vil sitte med mæ i matpausa", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"utestenging"}}),
    # østfold, oppland
    ("hu emma i klassen min sier at jæ lukter og får alle til å le. ente en dag uten", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "involverte": ["emma"]}),
    ("dem slo mæ i skolegården i går, tre stykker fra tiende", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"vold"}, "sted": {"skolegard"}, "varighet": "enkelthendelse"}),
    ("je går i 9. klasse og blir plaga ta guttane i klassen hår dag", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"mobbing"}, "varighet": "gjentatt"}),
    ("vikar'n vår kalte mæ dum foran alle i dag", {"rolle": "elev", "gjelder": "meg", "utover": "ansatt", "kategorier": {"trakassering"}, "varighet": "enkelthendelse"}),
    ("jæ har ente turt å si det til noen, men ulrik truer mæ hver dag", {"gjelder": "meg", "utover": "elev", "kategorier": {"trusler", "mobbing"}, "meldt_tidligere": "nei", "varighet": "gjentatt", "involverte": ["ulrik"]}),
    # bergensk, vestlandsk
    ("jentene i klassen terger meg for skoene mine hver eneste morgen", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"mobbing"}, "varighet": "gjentatt"}),
    ("han adrian sparket meg på toalettet på skolen i forgårs", {"gjelder": "meg", "utover": "elev", "kategorier": {"vold"}, "sted": {"toalett"}, "varighet": "enkelthendelse", "involverte": ["adrian"]}),
    ("guten min går i 5a og de andre gutane tar sekken hans og kaster den i søpla kvar dag", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "flere_elever", "kategorier": {"mobbing"}, "varighet": "gjentatt", "trinn_klasse": "5A"}),
    ("eg e lærling på skulen og såg at vaktmeisteren slo ein elev", {"rolle": "ansatt", "gjelder": "annen_elev", "utover": "ansatt", "kategorier": {"vold"}}),
    # child spelling, slang, English
    ("lukas slo mei i magen i dag", {"gjelder": "meg", "utover": "elev", "kategorier": {"vold"}, "varighet": "enkelthendelse", "involverte": ["lukas"]}),
    ("di andre vil ikke leke med mei i friminute", {"gjelder": "meg", "utover": "flere_elever", "kategorier": {"utestenging"}}),
    ("jeg går i 4 klase og Oliver mober mei vær dag", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"mobbing"}, "varighet": "gjentatt", "involverte": ["Oliver"]}),
    ("bro de i klassen spammer meg med hate-meldinger på discord literally hver dag", {"rolle": "elev", "gjelder": "meg", "utover": "flere_elever", "kategorier": {"digital_krenkelse", "mobbing"}, "sted": {"digitalt"}, "varighet": "gjentatt"}),
    ("trenern på idrettslinja sier jeg er feit og håpløs foran alle", {"gjelder": "meg", "utover": "ansatt", "kategorier": {"trakassering"}}),
    # who is not the offender
    ("Rektor ringte oss i går fordi en elev hadde slått datteren min i gymsalen.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "elev", "kategorier": {"vold"}, "sted": {"gymsal"}}),
    ("Rektor har fått beskjed to ganger, likevel fortsetter guttene å mobbe sønnen min.", {"rolle": "foresatt", "gjelder": "eget_barn", "utover": "flere_elever", "kategorier": {"mobbing"}, "meldt_tidligere": "ja"}),
    ("avdelingslederen vet at jeg blir slått av Benjamin, men hun sier vi må ordne opp selv", {"gjelder": "meg", "utover": "elev", "kategorier": {"vold"}, "meldt_tidligere": "ja", "involverte": ["Benjamin"]}),
    ("sa det til mamma at line i klassen stenger meg ute, men ingen på skolen vet det", {"rolle": "elev", "gjelder": "meg", "utover": "elev", "kategorier": {"utestenging"}, "meldt_tidligere": "nei", "involverte": ["line"]}),
    ("faren til en i klassen truet oss da vi gikk forbi huset hans", {"utover": "utenforstaende", "kategorier": {"trusler"}}),
    ("jeg så at storm i 8a slo en gutt fra femte på skoleveien i går", {"rolle": "elev", "gjelder": "annen_elev", "utover": "elev", "kategorier": {"vold"}, "sted": {"skolevei"}, "varighet": "enkelthendelse", "involverte": ["storm"]}),
]  # fmt: skip
