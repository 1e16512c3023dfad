"""Words that mean nothing by themselves, words of direction, and words to leave alone.

Pure word lists; what they are used for stands beside each. Written in folded
form (lower case, US spelling, singular). Words about side effects are data and
live in `data/effects`, not here.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLERS = _set("""
a about after all also am an and any are as at be because been being but by can could day do does
doing done during each ever every feel feeling felt for from get getting give got had has have
having he her here him his how i id if ill im in into is it its ive just keep kind like made make
making maybe may me might mine must my myself now of on one or our out own part people perhaps
please quite rather really she should since so some something somewhat such than that the their
them then there these they thing this those to too treatment usual usually very was we week were
what when where which while who why will with would you your youre youve yourself herself himself
s m re ve ll d t pm sometimes often always whenever even still already again experience
experiencing notice noticed suffer suffering suffered side effect symptom due caused cause causing
drug medicine medication chemo chemotherapy patient person man woman men women year month hour bit
lot around near area place two three gr pt pts g1 g2 g3 g4 gr1 gr2 gr3 gr4
""")
"""Dropped before meanings are compared: "I really feel sick" is "sick"."""

TALK = _set("""
accident herself himself myself neuroendocrine op ourselves themselves mm cm
able actual actually affect ago ahead allow allowed allows almost along although am amazing amid
among another answer anybody anymore anyone anything anyway apart apparently appear arent ask asked
asking avoid aware away back bad basically become before believe below best better beyond bother
bring brought came cant catch certain certainly choose chose chosen clear clearly come completely
consider continue could couldnt course dangerous dare dear definitely depend des did didnt
difference different directly doctor doesnt doing dont doubt dr during eight eleven else end enough
especially et even eventually everybody everyone everything exactly exist expect expected explain
extra fact fair fairly far few find finding fine first five follow following forever found four
fully further gave generally give given gives giving glad glass gone gonna good gotta great guess
guy half happen happened happening happily hardly has hasnt havent hear heard hello help helped
helpful helping here hi hopefully however illness important impossible include included including
indeed inside instead involve involved involving isnt issue keeping kept kind knew know knowing
known knows large last least left less let lets listen little look looked looking lot luckily main
mainly many matter matters mean meaning means meant mention mentioned mind more most mostly move
much near nearby nearest necessary need needed needing needs neither never next nice nine nobody
none nor normal normally not nothing noticing obviously off offer offered often ok okay once only
option or other others otherwise over overnight particular particularly past per perfect please
possibly practical pretty probably proper properly provide pure put question quickly rather read
ready real realise realize really reason recently regarding remember right safe said same saw say
saying see seem seemed seems seen set seven several severity shall share should shouldnt show shown
shows similar simply six small somebody someone someones something somewhere soon sorry sort
special specific step such suggest suggested suppose supposed sure take taken takes taking talk
talking tell telling ten than thank thanks theyre thing think thinking thought through thus till
today together told tomorrow tonight too took total tried true truly trust try trying turn turned
twelve understand unless until upon us use used useful using usual various via wanna want wanted
wanting wants wasnt way well went werent whatever whenever whether whole whom whose willing wish
within without wonder wondering wont worst worth would wouldnt wrong yes yesterday yet youre
""")
"""What any question may have: beside other words they tell nothing of what is asked."""

MODIFIERS = _set("""
severe mild moderate slight slightly bad badly terrible awful horrible horrendous intense extreme
extremely acute chronic persistent constant constantly ongoing continuous sudden suddenly
recurrent recurring frequent frequently occasional occasionally intermittent temporary permanent
long term lasting new unusual abnormal unexplained unexpected general generalized generalised
localized common minor major serious significant noticeable visible total complete partial grade
degree type form episode attack bout spell level count number rate test result value amount night
nighttime day daytime morning evening early late daily weekly sensation sense condition disorder
disease syndrome reaction change changing become becoming became going go come coming start
started starting develop developing risk chance possible sign worse worsening worsen better short-
term nos unspecified induced related associated drug-related easy easily problem trouble issue
body whole both left right upper lower side nonspecific primary secondary severity profuse profusely
complex simple noninfective infective nasty horrid dreadful nagging throbbing stabbing dull sharp
shooting excruciating unbearable uncomfortable weird strange odd funny random really awkward
properly refractory bilateral unilateral cyclic diffuse focal mental temperature intractable
progressive r l uln bilat
percent percentage proportion common commonly likely likelihood odds versus vs
""")
"""Cost nothing when typed beside words that match: "severe itching at night"."""

PERSONAL = _set("""
i my me myself im ive he she his her they their we our you your was were is are be been have has had
get got getting feel feeling felt when after while during since cant dont so very too always never
keep every all by at night day week morning wont stop go away that just still without through
""")
"""Words of a sentence about a person: a name of something else has none of them."""

PEOPLE = _set("""
i me he him she her we us they them you mam mum mom mother dad father parent husband wife partner
son daughter brother sister grandma grandpa gran nan granddad grandad granny child baby toddler
boy girl friend patient pt man woman someone uncle aunt
""")
"""Of whom a symptom is told."""

GIVEN_AS = _set("tablet pill capsule dose drip infusion injection jab")
"""How a treatment is given: beside one such a word tells of no symptom."""

OCCASIONS = GIVEN_AS | _set("""
scan mri ct angiogram ultrasound xray cycle round steroid antibiotic painkiller
radiotherapy immunotherapy radiation operation surgery hospital appointment breakfast lunch dinner
supper meal food eating drinking drink walking standing sitting lying bed monday tuesday wednesday
thursday friday saturday sunday weekend yesterday today tonight tomorrow hours minutes dawn dusk
noon midnight teatime everywhere anywhere nowhere before until till upon behind towards through
under over onto into inside outside off out between against down came come went gone goes ges
started interfere tissue anything everything nothing work working trying stand walk eat sit move
climb lift hold speak talk read write cook wash bend turn ring shoe slipper trouser watch clothe
bra belt jean collar glass pillow sheet handwriting print sock shirt
""")
"""What a symptom comes with or when: right behind its word such a word names no other thing."""

BODY_PARTS = _set("""
ankle arm armpit back belly bladder bone bottom brain breast brow bum buttock calf cheek chest chin
ear earlobe elbow eye eyebrow eyelash eyelid face feet finger fingernail fingertip foot forearm
forehead genital gland groin gum hair hand head heel hip jaw joint kidney knee knuckle leg limb lip
liver lung mouth muscle nail navel neck nipple nose nostril palm pancreas pelvis penis rib ribs
scalp shin shoulder side sinus skin sole spine stomach temple testicle thigh throat thumb toe
toenail lobe base apex quadrant flank tongue tonsil tooth torso trunk tummy vagina vein waist wrist
""")
"""Where in the body something is: beside an effect such a word makes it no other thing."""

UP_WORDS = _set("""
high higher highest elevated elevate elevation raised raise raising rise rising increased increase
increasing excess excessive excessively gain gaining gained fast faster rapid rapidly racing quick
quickened above surplus extra many more much overactive accelerated up-regulated
""")
"""Words for more: all of them count as one word."""

DOWN_WORDS = _set("""
low lower lowered lowering lowest decreased decrease decreasing reduced reduce reducing reduction
loss lose losing lost less lack lacking poor absent absence no not without diminished diminish
deficient deficiency deficit drop dropped dropping fall falling fewer few little slow slowed slower
slowing below insufficient inadequate impaired underactive depleted depletion shortage
""")
"""Words for less: all of them count as one word."""

SAME_WORDS = {
    "plane": "aeroplane",
    "tummy": "stomach", "belly": "stomach", "abdomen": "stomach", "abdominal": "stomach",
    "gut": "stomach", "ab": "stomach", "tum": "stomach", "epigastric": "stomach",
    "gastric": "stomach", "stomache": "stomach",
    "ache": "pain", "achy": "pain", "aching": "pain", "sore": "pain", "soreness": "pain",
    "painful": "pain", "hurt": "pain", "hurting": "pain", "tender": "pain", "tenderness": "pain",
    "discomfort": "pain",
    "poo": "stool", "poop": "stool", "fece": "stool", "fecal": "stool", "motion": "stool",
    "pooped": "tired", "pooping": "stool", "pooing": "stool",
    "hepatic": "liver", "renal": "kidney", "nephro": "kidney", "pulmonary": "lung",
    "cardiac": "heart", "heartbeat": "heartrate", "pulse": "heartrate",
    "oral": "mouth", "buccal": "mouth", "nasal": "nose",
    "swollen": "swell", "puffy": "swell", "puffiness": "swell",
    "hemorrhage": "bleed", "hemorrhaging": "bleed", "bled": "bleed", "hemorrhagic": "bleed",
    "slept": "sleep", "asleep": "sleep", "ate": "eat", "eaten": "eat", "lungs": "lung",
    "glucose": "sugar", "thinning": "thin",
    "dermal": "skin", "cutaneous": "skin", "feet": "foot", "foots": "foot",
    "breathe": "breath", "breathing": "breath", "difficult": "difficulty", "hard": "difficulty",
    "gums": "gum", "joints": "joint", "inflammation": "inflame",
    "inflamed": "inflame", "inflammatory": "inflame", "itchiness": "itch",
    "dryness": "dry", "numbness": "numb", "redness": "red", "clotting": "clot",
    "vomitting": "vomit", "tiredness": "tired", "colour": "color", "failing": "failure",
    "injury": "damage", "harm": "damage", "harmful": "damage", "kept": "keep",
    "toxicity": "damage", "impairment": "damage", "dysfunction": "damage",
    "colored": "color", "burnt": "burn", "defecation": "stool", "ulceration": "ulcer",
    "cramping": "cramp",
    "articular": "joint", "gingival": "gum", "cervical": "neck", "ocular": "eye",
    "lingual": "tongue", "cranial": "head", "dental": "tooth", "teeth": "tooth",
    "facial": "face", "muscular": "muscle", "bony": "bone", "spinal": "spine",
    "pedal": "foot", "palmar": "palm", "plantar": "sole",
    "thrombocyte": "platelet", "hematologic": "blood", "hematological": "blood",
    "greasy": "fat", "oily": "fat", "fatty": "fat", "urinary": "urine", "pee": "urine",
    "wee": "urine", "peeing": "urine", "weeing": "urine", "rectum": "rectal", "anus": "anal",
    "vagina": "vaginal", "sleepy": "drowsy", "sleepiness": "drowsy",
    "loo": "toilet", "bathroom": "toilet",
    "radiotherapy": "radiation", "irradiation": "radiation", "surgery": "operation",
    "surgical": "operation", "shot": "injection", "jab": "injection", "injected": "injection",
    "kid": "child", "children": "child", "baby": "child", "conceive": "pregnant",
    "pregnancy": "pregnant",
}  # fmt: skip
"""Words that stand for another in any phrase: "belly ache" is "stomach pain"."""

UP_STARTS = ("hyper", "tachy", "over", "polycyt", "polyur", "polyphag", "polydips")
DOWN_STARTS = ("hypo", "brady", "under", "oligo")
UP_ENDS = ("cytosis", "philia", "megaly")
DOWN_ENDS = ("penia", "penic")
"""Parts of words that carry a direction: hyper- and hypo-, -cytosis and -penia."""

ALWAYS_UP = _set("overweight obesity obese palpitation hungry hunger drool fever pyrexia febrile")
ALWAYS_DOWN = _set("underweight anemia anemic anorexia alopecia baldness dry xerostomia")
"""Single words whose meaning has a direction that their letters do not show."""

CONTRASTS = (
    ("dry", "wet"), ("dry", "oily"), ("dry", "runny"), ("dry", "watery"), ("hot", "cold"),
    ("loose", "difficulty"), ("constipat", "diarrhea"), ("soft", "difficulty"),
    ("runny", "difficulty"), ("watery", "difficulty"), ("overactive", "underactive"),
    ("thick", "thin"), ("old", "young"),
    ("kidney", "liver"), ("kidney", "gall"), ("kidney", "gallstone"), ("gallbladder", "kidney"),
    ("bladder", "gall"),
)  # fmt: skip
"""Pairs of stems that never stand for one another, in either order."""

ALONE_ONLY = _set("""
gas wind runs blue cold hot flush low down weak ill poor spots red black hard bug trots
drop burn dry heat hand foot mark line patch tight heavy flat pale shake lump
blood sugar cell count head heart hair skin mouth throat stomach back bone muscle joint
period baby nerve smell breath temperature pressure energy strength iron
stool liver kidney lung virus germ lipid fat white smart
drowse thyroid potassium cholesterol weight temp crisis flare sludge fit stuff touch
""")
"""Words that mean an effect when typed alone, and too little inside a longer text."""

EMPTY = _set("""
cant anything everything nothing something down go going come coming out over later time need
phone sound same never hold keep up back
""")
"""Words that mean an effect only with each other: "can't get anything out" holds two of them."""

VAGUE = _set("""
blood cell count body skin organ serum nerve bone muscle level heart head eye ear nose tooth face
toilet stomach
""")
"""Words too vague for "low blood" or "skin loss" to mean an effect inside a longer text."""
