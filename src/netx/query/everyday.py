"""Everyday English words that lie within a slip of a symptom word.

A word that is spelt right is not a misspelling of another: "couch" is not
"cough". The list was made by asking the search for each of the 40,000 most
frequent words of English (the `wordfreq` list, R. Speer, 2022) and keeping those
that only a guess would have answered.
"""

from __future__ import annotations

_WORDS = """
abnormally access acme acting action acuity addiction addictions addition additions affection
algeria algiers alia alias appellation armani artemis ashe ashes assess assesses asthma audition
auditions austen aviation backlash bail bailing bake bale bales balling baloch banding barack bard
bareback baring barnet barnett barr barre barred barrel barrels barrie barring barron bart barton
bashed bashing basing bathed bathing batten batting beach bearing beast beasts beating beatings
bedding beet beets beit belated belcher belle belted best beta billed billie birthing bitching
bitchy black blackpool blacks blaring blasted blaster blasters blasting blazed bleach bleaching
blending blessed blessing blessings bleu blighted bloch blood blooded blowing blown bluish blur
boarding boasted boasting boat boating boats boiled boiling bold boldness bolster bolted boosted
booster boosters boosting boot booted booting borden boring bracing bracket brackets braden brain
brat brats breaching bread break breaks breeding breeze breezes brick briefing briefings bringing
brown browsing brushed brushing buckeye buckeyes bugged bugging building buildings bull bullet
bullets bullied bullies bullpen bulls bully bullying bumping burden burdens burning burying bush
bushel bushes bushy busted buster busters cache cahill cake calico camp camps canada candice
candid candidacy candies card cards caring carrying causal ceiling ceilings celiac cellulite chair
chaste checkup cheesy chested chester childress chilli chilling chilly chocolate christy citing
citrus city clever clit clogs clothing clough clout clown coast coldest cole coles coli colt colts
compilation compilations complicating conclusion conclusions concussion concussions condition
confessed confession confessions confided confucian connotation connotations constellation
constellations constitution constitutions contain contains convection conviction convictions copd
corning cotton couch cram crap craps creationism creature cries cringe cris criss crown crowning
crump crushing cry cryin crying curing curtain curtains cutting cuttings dartmouth dawn dead deaf
deep defected defence defences defense defenses dependencies dependency dermatology dermot
detained detected detection deterred differentiate differentiates dimmed dirty discourage
discourages ditch ditching dollar dollars dolores domain domains dooley dope down downed downing
drawing dressed dressing dressings driving drop drops drown drowned drowns drying dunedin durand
duration earring earth echoing edition editions education emancipation emerge emerges empties
empty emptying ephesians erupt erupts estonia estonian etching european europeans evasion ever
eviction excited existed exited expect expectation expectations expects fading fail fails fair
fairness fait fare fares farr farted father fatter fearing feather feature features feet fertile
fervor fervour fewer fibrous finishing firing fished fishing fisted fitness fitted fitting
fittings flag flagged flags flared flaring flashed flashing flashy flat flats fleet flesh fleshing
fleshy fleury flogging flood floor flores flour flower flue flurry flying foetus follow food foot
football forever fort forts fractured frat freshness fretting frown fruity frying fulfilling full
fully futility future gaap gaping gash gassed gazing gilt glam glass glossy gold good goose
gosling gossiping grape grapes grapple grasping grass grassy grier grieve grille grip gripped
gripping grips groped growing guild guilds gushing hack hacked hacks hair haired hairs hairy
handout handouts hapless harding hart haste hauling hawking hear hearing heart heartache hearth
heir helplessness herding highest highlight highlights highly hijacking hiking hiring hitch
hitting hollow homeless homelessness hooking hoots hove hunting hurd hurl hurled hutt hydro hype
icarus inaction indicted induction infested infinity infirmary inflection influence ingested
innovation innovations invasion invasions invested iran ironed ironing irony jade jared jeep
jobless join joined joins joking keep kick kinney kinsey kiss kitchen knitting lake langer later
leach lead lean leaned leaning leanings leanne leans learning legacies legacy lesson letter
leveling levelling lever liber libido lifelong lionel lipped litter liturgy live lived livery
lives lone looney loose lose lotion lovely lover lovers make malice mapping mauled measurable meet
melancholic melania mention mess meteor meteors mildly ministries miss mission modeled modelled
module modules molina month months mood moon mop mopping morning moss motion motions mounts mouse
moused mousse mowing muddle muffled mutilation nap naps natalia nation nature necklace necklaces
nemesis nested netting never nimble noon nose nostalgia notion oliver ophthalmology option
overseeing overture overtures paging paint painting paintings pair paleo paley pall palo pan
pancreas panhandle panning pant panties pants panty parenting parlor parlour parting party passion
paste pastel pasting paulie paying peach peking pele pen pending pens pension petition picture
pike pikes piled piling pillow pimp pimps pining pipe pipes pistol pistols pitch pitching pity
plain plains planing planting plantings plate plates plating poetic poetics pointing poke pokes
poking pole poles polynesia ponies pony pooled popped popper popping portico position potion
pounce praxis prepare prepares pretty pricing prioritise prioritize proctor proper prosthesis
prostitution protein proteins proteus proxies pseudo pudding puffed puked pulling pune punt purify
pushing pyle question race rage rain raining rake range rate rationing reach reaching read
readiness recess recesses recklessness rectal rector red redding reddish redefine redress reds
refresh renown resale resold retreat retreats rewatching rich ringing river roast rock root rose
rosh route rubber rudeness running rush rushing ruskin rwandan sack sacks sacred sap scar scare
scared scares scarf scary scat scathing scattered scorching score scored scoring scorpion
scorpions scour scoured scouring screeching screening screenings screwed screwing searing seat
seated seater seating seats section sections secured securing sedition seduction seep seething
seller sellers selling sent septum serpent serpents serrated session setting settings severing
sewing shake shallow share sharpen shatter shatters shaved shaver sheep sheet shelled shelling
shifter shimmer shining shiv shore shortened shorthand shoved sighting sightings signing signings
silent simmer singing single singled singles sire siting sizzling skimmed skin skinned skinner
skins slammed slapped sledge sleeper sleepers sleet slept slew slinging sliver slot slots smelled
smudge snake snapped snapping sock soon soot soprano sopranos sora sorely sorghum soros sorting
spain spam spanning sparring sparrow sparrows spat spawning speaking speeding spelled spelling
spellings spend spends spicer spin spinal spine spines spins splurge spore spores sport sporting
sports spotted spout spouting spring springs sprint sprints spying squared squat squats squid
squint squints squire squires squirt staff staffs stair starred starring station stations steele
steep steeper stick stiffer stingy stinking stock stoke stoked stokes stole stoning stool store
stories strapped strauss streak streaks stride strides strike striker strikers strikes stripe
stripes strobe strode stroked stroking stryker stuff stuffs stuffy stupid subaru suck sucks
sudanese sugary suit suits summer summers sure swapped swapping swat swear swearing sweater
sweaters sweeping sweet sweets swimmer swimmers swimming swinging swiping swore take tangle
tangled tarot taste tasted tasting tasty tate teach tehran tempe temper temperate tempers tempo
tendered tenders tension tensor tested tester testers therein thereon theron thesis thick thin
thine think thirsty thirty thrash thru thrust thrusts tied tiered tina ting tinge tinged tirade
tire tires toast toasted toaster told tool tort toured tower towing town tradition train triangle
triangles trick tried trooper troopers trott trotting trout troy trying turning twin twine twins
varied vehicle vehicles versed version vertices vigilante vigilantes virgil virtue virtues vision
volition voyage wage waist waiting wake walt wand wander wanders wands wanted warning warping
warrant warrants wart warts wary washing waste wasted wastes waterloo wave wear wearer wearing
wears weather weed week weekend weekends weeks weep weeps weight weights weld wendy wept werent
wheel wheeling wheels willow wilt wind winding window windy wine wineries winery wines winged
winked winter winters wiping wishing witch withdraw withdraws withdrew wonder wonders wood worded
worked workout workouts worthless wounded wreak yelling yellow zoned
"""

ORDINARY = frozenset(_WORDS.split())
