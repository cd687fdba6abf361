"""Everyday nouns with their synonyms and hypernyms: a table to read (checked against WordNet 3.1). `names` is its reader.

A line: hypernyms, near to far: nouns, each with its synonyms after "=". Lines that begin with a space go on with the one before.
"""

TABLE = """
seat, piece of furniture, furniture: chair | sofa = couch, settee | armchair = easy chair, lounge chair | stool | bench | office chair =
 desk chair, swivel chair | rocking chair = rocker | ottoman = footstool, pouf | bar stool = barstool | high chair = highchair | deck
 chair = beach chair | folding chair | bean bag = beanbag chair | park bench | swing seat | recliner = reclining chair | dining chair |
 throne | pew | booster seat | garden bench | chaise longue = daybed | love seat = loveseat | piano stool = piano bench | garden chair |
 highchair = high chair | church pew = pew | bean bag chair = beanbag, bean bag
table, piece of furniture, furniture: table | desk = writing desk | coffee table = cocktail table | nightstand = bedside table, night
 table | side table = end table | dining table | picnic table | workbench = work bench | console table | dressing table = vanity, vanity
 table | conference table | changing table | pool table = billiard table, snooker table | serving cart = serving trolley | tea trolley =
 tea cart, serving cart | lectern = reading stand | podium | school desk | reception desk | ping-pong table = table tennis table
bed, piece of furniture, furniture: bed | bunk bed = bunk | crib = cot, baby bed | hospital bed | hammock | cradle | sofa bed | camp bed
 | futon
piece of furniture, furniture: bookshelf = bookcase | wardrobe = armoire | dresser = chest of drawers, bureau | cabinet = cupboard | tv
 stand = television stand, media console | filing cabinet = file cabinet | shelf | wall shelf | shoe rack | clothes drying rack = clothes
 horse, drying rack | coat rack = coat stand, hat stand | locker | sideboard = buffet, credenza | display case = showcase, vitrine |
 display cabinet = china cabinet | kitchen cabinet | room divider = folding screen | wine rack | chest of drawers = dresser | shelving
 unit | umbrella stand | magazine rack | clothes rack = garment rack | bathroom cabinet | plant stand | towel rack = towel rail | clothes
 horse = drying rack | kitchen island | ironing board
bathroom fixture, plumbing fixture: toilet = lavatory | bathtub = bath, tub | sink = washbasin, basin | shower = shower stall | urinal |
 bidet | faucet = tap | shower head | hot tub = jacuzzi | washbasin = sink, basin | toilet seat
bathroom accessory, household item: toilet paper = toilet roll | towel | toilet brush | soap dispenser | plunger | bath mat | bathroom
 scale | shower curtain | hairbrush | comb | toothbrush | toothpaste | razor | lipstick | perfume bottle | bar of soap = soap | soap |
 hand mirror | shaving brush
lamp, light, piece of equipment: floor lamp = standard lamp | desk lamp = reading lamp | table lamp | ceiling lamp = ceiling light |
 chandelier | street lamp = streetlight, lamppost | lantern | lava lamp | wall lamp = sconce | flashlight = torch, electric torch |
 headlamp | spotlight | string lights = fairy lights
light source: light bulb = bulb, lightbulb | candlestick = candle holder | candelabra = candelabrum | oil lamp | campfire = bonfire |
 neon sign | candle
kitchen appliance, home appliance, appliance: refrigerator = fridge | stove = cooker, kitchen stove | dishwasher = dish washer |
 microwave = microwave oven | range hood = cooker hood, extractor hood | toaster | kettle = tea kettle | coffee maker = coffee machine |
 blender | food mixer = mixer, stand mixer | oven | food processor | waffle iron | deep fryer | rice cooker | juicer | espresso machine =
 coffee machine | hand mixer | electric kettle = kettle | slow cooker | freezer | coffee grinder
home appliance, appliance, machine: washing machine = washer | vacuum cleaner = vacuum, hoover | robot vacuum = robot vacuum cleaner |
 clothes iron = iron, flatiron | hair dryer = blow dryer | sewing machine | fan = electric fan | air conditioner = air conditioning unit |
 radiator = heater | water heater | smoke detector = smoke alarm | dryer = tumble dryer, clothes dryer | heater = space heater | water
 cooler = water dispenser | humidifier | iron = flatiron | ceiling fan | dehumidifier
electronic device, electronics: laptop = notebook computer, laptop computer | television = TV, television set | monitor = computer
 screen, display | keyboard = computer keyboard | computer = desktop computer, PC | computer mouse | phone = telephone | radio | speaker =
 loudspeaker | camera = photo camera | remote control = remote | printer | microphone = mike | headphones = earphones, headset | game
 controller = gamepad, joypad | satellite dish = dish aerial | tablet = tablet computer | smartphone = mobile phone, cell phone | mobile
 phone = cell phone, smartphone | telephone = phone | projector | scanner | router = wireless router | calculator = pocket calculator |
 game console = video game console | video camera = camcorder | drone = quadcopter | webcam | record player = turntable | joystick | hard
 drive = hard disk | usb stick = flash drive, memory stick | cassette = tape cassette | cassette player = tape recorder | smart watch =
 smartwatch | walkie-talkie = two-way radio | security camera = surveillance camera | arcade machine = arcade game | jukebox | earbuds =
 earphones | film camera = movie camera | parabolic antenna | photocopier = copier, copying machine | megaphone = loudhailer | antenna =
 aerial | vr headset = virtual reality headset | telegraph | cd = compact disc | boombox | gramophone
electrical part, device: socket = power outlet, wall socket | battery | solar panel | circuit board | cable drum | transformer | car
 battery
machine: vending machine | atm = cash machine, cash dispenser | cash machine = cash dispenser | gas pump = petrol pump | parking meter |
 slot machine = one-armed bandit | generator | engine = motor | pump | turnstile | treadmill | exercise bike = stationary bike | rowing
 machine | lawn mower = lawnmower, mower | chainsaw = chain saw | drill = electric drill | lathe | crane | excavator = digger | bulldozer
 | forklift = forklift truck | concrete mixer = cement mixer | jackhammer = pneumatic drill | conveyor belt = conveyor | wind turbine =
 wind generator | oil pump = pumpjack | water wheel = waterwheel | robot arm = robotic arm | road roller = steamroller | combine harvester
 = combine | leaf blower | press | drill press = bench drill | 3d printer | typewriter | electric motor = motor | elevator = lift |
 escalator = moving staircase | tower crane | milling machine | wheel loader = loader | hydraulic press | snow blower | compressor |
 welding machine | cash register = till | server rack
machine part, mechanical part: gear = cogwheel, gearwheel | bolt | nut | screw | spring = coil spring | bearing = ball bearing | valve |
 pipe | pulley | propeller | hinge | piston | chain | flange | wheel | tire = tyre | steering wheel | nail | washer | crankshaft | bracket
 | pipe elbow | turbine | flywheel | camshaft | sprocket = chain wheel | spark plug | shaft | i-beam = steel beam | rivet | pipe fitting |
 worm gear | bevel gear | coupling | axle | rack | connecting rod | hose reel | hose | gearbox | cog | magnet = horseshoe magnet |
 handwheel | coil | pressure gauge | wing nut
cup, drinking vessel, tableware: mug = coffee mug | teacup = tea cup | cup | glass = drinking glass, tumbler | paper cup = takeaway cup |
 coffee cup
dish, tableware, crockery: bowl | plate | teapot | saucer | pitcher = jug, ewer | tray | sugar bowl | gravy boat = sauceboat | salad bowl
 | jug = pitcher | fruit bowl | coffee pot = coffeepot | platter
vessel, container: bottle | vase | jar | wine bottle | carafe = decanter | thermos flask = vacuum flask, thermos | baby bottle = feeding
 bottle | water bottle | urn | amphora | jerrycan = fuel can, jerry can | flask | spray bottle | beer bottle | test tube | milk carton =
 carton of milk | gas cylinder = gas bottle | barrel = cask | bucket = pail | oil drum = metal drum | watering can = watering pot | keg |
 milk can = churn | propane tank | water tank | cistern | beaker | fish bowl = goldfish bowl | ink bottle | piggy bank = money box | tub |
 trough | hip flask | thermos = thermos flask, vacuum flask
cookware, kitchen utensil: frying pan = skillet, frypan | cooking pot = pot, saucepan | saucepan = pot | wok | pressure cooker |
 casserole = casserole dish | baking tray = baking sheet | cake tin = cake pan | colander | sieve = strainer | muffin tin | pan | barbecue
 = grill | grill = barbecue | pot = cooking pot | roasting tin = roasting pan | griddle | stockpot | baking pan = baking tin
cutlery, kitchen utensil, utensil: spoon | fork | knife | chopsticks | kitchen knife = chef's knife | teaspoon | apron
container, object: crate = wooden box | cardboard box = carton | treasure chest | trash can = garbage can, dustbin | basket | mailbox =
 letter box, postbox | suitcase = travel case | can = tin, tin can | gift box = present, gift | box | toolbox = tool chest | briefcase |
 shipping container = freight container | dumpster = refuse container | lunch box = lunchbox | jewelry box = jewel case | safe = strongbox
 | cooler = cool box, ice chest | laundry basket = laundry hamper | shopping basket | egg carton = egg box | tin can = can, tin | trunk |
 wicker basket | bird cage = birdcage | cage | coffin = casket | pencil case | pencil holder = pen pot | file folder = folder | ring
 binder = binder | first aid kit | picnic basket = picnic hamper | wheelie bin = rubbish bin | recycling bin | wastebasket = wastepaper
 basket | tissue box = box of tissues | pizza box | chest | parcel = package | package = parcel | aquarium = fish tank | terrarium |
 planter = plant pot
bag, container: backpack = rucksack, knapsack | handbag = purse | purse = handbag | wallet = billfold | shoulder bag | duffel bag =
 holdall, sports bag | golf bag | tote bag | school bag = satchel | satchel | pouch | fanny pack = bum bag | doctor's bag | sack | paper
 bag | shopping bag = carrier bag | plastic bag
fruit, food: apple | banana | pineapple | pear | orange | lemon | strawberry | grapes = bunch of grapes | watermelon | avocado | cherry |
 peach | mango | coconut | kiwi = kiwi fruit | lime | plum | melon | raspberry | fig | pomegranate | blueberry | papaya | cherries |
 grapefruit | blackberry | dragon fruit | star fruit | grape | apricot | lychee | cantaloupe
vegetable, food: carrot | pumpkin | tomato | corn = corn on the cob, maize | eggplant = aubergine | bell pepper = sweet pepper | broccoli
 | potato | onion | cucumber | cabbage | lettuce | garlic | chili pepper = chili | asparagus | radish | peas = pea pod | zucchini =
 courgette | cauliflower | leek | celery | beet = beetroot | artichoke | pea pod | turnip | ginger | olive | sweet potato | pea | beetroot
 = beet
baked food, food: cake | donut = doughnut | bread = loaf of bread | pizza | croissant | cupcake | cookie = biscuit | pie | pretzel |
 bagel | waffle | muffin | pancake | baguette = french bread | birthday cake | gingerbread man | toast | pancakes | tart | roll = bread
 roll | wedding cake | loaf of bread = bread | slice of bread | biscuit = cookie | macaron | swiss roll
dish, food: hamburger = burger, beefburger | hot dog | sandwich | sushi | taco | burrito | french fries = fries, chips | fried egg |
 spaghetti | soup | steak = beefsteak | sausage | meatball | bacon | ham | roast chicken | chicken leg = drumstick | drumstick | salad |
 noodles | omelette | popcorn | dumpling | kebab = shish kebab | shrimp = prawn | onigiri = rice ball | turkey
food: egg | cheese | ice cream = icecream | butter | peanut | walnut | acorn | honey jar = pot of honey | yogurt | popsicle = ice lolly |
 candy | lollipop | chocolate bar = bar of chocolate | candy cane | chocolate | pudding | jelly | ice cream cone | ice cream sundae =
 sundae | honeycomb | cereal box | cotton candy = candyfloss | pine cone = pinecone | almond | soda can = drink can | jam jar = jar of jam
 | easter egg | marshmallow | milkshake | cocktail | boiled egg
car, motor vehicle, vehicle: car = automobile, auto | taxi = cab, taxicab | police car = patrol car | race car = racing car, racer |
 sports car | jeep = off-road vehicle | van = delivery van | convertible | pickup truck = pickup | limousine | camper van = motorhome, RV
 | suv = sport utility vehicle | hatchback | station wagon = estate car | minivan | ambulance | go-kart = kart | golf cart | formula one
 car = racing car | hearse | dune buggy = buggy | vintage car = classic car | sedan = saloon car
motor vehicle, vehicle: truck = lorry | bus = coach | tractor | motorcycle = motorbike | fire truck = fire engine | dump truck = tipper
 truck | garbage truck = refuse lorry | tank truck = tanker | tow truck | moped | motor scooter = scooter | snowmobile | cement truck =
 concrete mixer truck | quad bike = all-terrain vehicle | trailer truck = articulated lorry, semi | ice cream truck = ice cream van |
 armored car | school bus | double-decker bus | snowplow = snow plough | food truck | military truck | tricycle car | scooter = motor
 scooter | rickshaw = auto rickshaw | delivery truck | moon rover = rover | rover | semi truck = articulated lorry | minibus | mobile
 crane | three-wheeler | tank = army tank
wheeled vehicle, vehicle: bicycle = bike, cycle | skateboard | kick scooter = scooter | wheelbarrow = barrow | shopping cart = shopping
 trolley, trolley | baby stroller = pushchair, buggy | tricycle = trike | unicycle | roller skate | wheelchair | cart = handcart |
 carriage = horse-drawn carriage | caravan = camping trailer | trailer | hand truck = sack truck | stagecoach | covered wagon |
 rollerblade = inline skate | wagon | pram = baby carriage | cable car = gondola lift, cableway | chariot | tandem bicycle = tandem |
 luggage cart = baggage trolley | roller skates | segway | handcart = pushcart
rail vehicle, vehicle: train = railway train | tram = streetcar, trolley car | subway train = underground train | locomotive = railway
 engine | steam locomotive | freight car = goods wagon, boxcar | monorail | railway carriage = passenger car | mine cart = minecart |
 metro
aircraft, vehicle: airplane = aeroplane, plane | helicopter = chopper | hot air balloon | glider = sailplane | airship = blimp, dirigible
 | fighter jet = jet fighter | biplane | seaplane | hang glider | parachute | paraglider | jet = jet plane | paper plane = paper airplane
spacecraft, vehicle: rocket = space rocket | space shuttle = shuttle | satellite | space station | spaceship = starship | lunar lander |
 space capsule | flying saucer = UFO
watercraft, boat, vehicle: boat | sailboat = sailing boat | ship | submarine = sub | canoe | kayak | rowboat = rowing boat | speedboat =
 motorboat | yacht | ferry = ferryboat | tugboat = tug | cruise ship = cruise liner | cargo ship = freighter | container ship | pirate
 ship | sailing ship | raft | gondola | fishing boat | catamaran | warship | aircraft carrier | hovercraft | inflatable boat = rubber
 dinghy, dinghy | houseboat | viking ship = longship | barge | paddle steamer | oil tanker = tanker | trawler | lifeboat
plant: tree | potted plant = houseplant, pot plant | bush = shrub | flower = bloom, blossom | cactus | fern | grass | bamboo | hedge |
 aloe vera = aloe | lily pad | ivy | succulent | reed | seaweed | coral | topiary | agave
building, structure: house = home | castle | lighthouse | windmill | church | skyscraper = high-rise | barn | garage | greenhouse =
 glasshouse | shed = garden shed | pagoda | temple | factory | apartment building = block of flats | log cabin = cabin | mosque | hut |
 stadium | school | gas station = filling station, petrol station | treehouse = tree house | cottage | warehouse | gatehouse | observatory
 | hangar | control tower | hospital | shop = store | clock tower | guard tower | watchtower | bell tower | palace | dome | sauna | power
 station | playhouse
part of a building, structure: door | fireplace = hearth | stairs = staircase, stairway | window | column = pillar | chimney | balcony |
 arch = archway | roof | spiral staircase = winding stairs | brick wall | wall | garage door | gate | staircase = stairs | pillar = column
 | shutter | railing = handrail | revolving door | door handle = doorknob | drawbridge | stained glass window | skylight | doorbell |
 banister
structure: bridge | fence | dock = jetty, pier | scaffold = scaffolding | power pylon = transmission tower, electricity pylon | telephone
 pole = utility pole | tunnel | radio tower | pier = jetty | aqueduct | ramp | wooden bridge | stage | goal = goal post | flagpole =
 flagstaff | suspension bridge | barrier = road barrier | barricade | ferris wheel = big wheel | carousel = merry-go-round | roller
 coaster | trellis | railway track | diving board | hurdle | circus tent | utility pole = telephone pole | bird bath = birdbath | well =
 water well | oil rig | obelisk | pyramid | dam | silo | water tower | triumphal arch | tower | cooling tower | ruin | tomb | railroad
 track = railway track
street furniture, object: traffic cone | traffic light = stoplight, traffic signal | fire hydrant = hydrant | bollard | manhole cover |
 bike rack = bicycle rack | speed bump | trash bin = litter bin | fountain | drinking fountain | cable reel | road barrier = barrier |
 picnic bench | sandbox = sandpit | charging station = charging point
playground equipment, object: slide = playground slide | seesaw = teeter-totter | swing set = swings | climbing frame = jungle gym,
 monkey bars | trampoline | spring rider | playground roundabout = merry-go-round | swings | swing
work of art, decoration: painting = picture | wreath | wind chime | ornament | jack-o'-lantern | dreamcatcher | menorah | sculpture =
 statue | chess board = chessboard | weather vane = weathercock
instrument, measuring instrument: thermometer | compass | scale = weighing scale | barometer | ruler | tape measure = measuring tape |
 balance scale = balance, pair of scales | weighing scale = scales | caliper | spirit level = level | protractor | metronome | set square
 | stethoscope | sextant | abacus | speedometer | scales = balance
person, living thing: person = human, human being | man | woman | child = kid | baby = infant | boy | girl | knight | astronaut =
 spaceman | soldier | pirate | clown | firefighter = fireman | police officer = policeman | chef | ninja | wizard = magician |
 construction worker | king | queen | farmer | doctor = physician | cowboy | witch | athlete | dancer | ballerina | businessman | monk |
 samurai | viking | nurse | santa claus = father christmas
pet, mammal, animal: dog | cat | rabbit = bunny | puppy | kitten | hamster | guinea pig = cavy
mammal, animal: horse | elephant | cow | pig = hog | sheep | goat | lion | tiger | bear | giraffe | zebra | deer | fox | wolf | monkey |
 kangaroo | mouse | rat | squirrel | hippopotamus = hippo | rhinoceros = rhino | camel | hedgehog | bat | donkey | panda = giant panda |
 koala | moose = elk | gorilla | beaver | otter | bison = buffalo | llama | polar bear | raccoon | skunk | walrus | cheetah | leopard |
 bull | whale | dolphin | seal | killer whale = orca | reindeer | lamb | calf | sloth | antelope | chimpanzee = chimp | wild boar = boar |
 badger | armadillo | pony | foal | stag | sea lion | blue whale | alpaca | mole | ram | orangutan
bird, animal: duck | bird | chicken = hen | penguin | owl | eagle | parrot | flamingo | swan | rooster = cockerel | peacock | ostrich |
 pigeon | goose | crow | seagull = gull | toucan | sparrow | pelican | vulture | stork | heron | hummingbird | robin | hen = chicken |
 hawk | kiwi bird | dove | chick | woodpecker | crane bird | duckling | raven | puffin
sea animal, animal: fish | octopus | crab | lobster | starfish = sea star | jellyfish | seahorse = sea horse | squid | ray | clam |
 stingray = ray | oyster | sea urchin | manta ray | scallop | hermit crab
reptile, animal: turtle | tortoise | crocodile | alligator | snake = serpent | lizard | chameleon | iguana | gecko | cobra | sea turtle |
 rattlesnake
insect, animal: butterfly | bee = honeybee | ant | ladybug = ladybird | beetle | dragonfly | grasshopper | caterpillar | mosquito | fly |
 wasp | cockroach | moth | cricket | mantis = praying mantis | bumblebee | stag beetle | firefly | locust
extinct animal, creature: dinosaur | mammoth | pterodactyl = pterosaur
toy, plaything: teddy bear = teddy | toy car | rocking horse | yo-yo | kite | toy train | building block = toy block | spinning top = top
 | lego brick = building brick, toy brick | dollhouse = doll's house | toy soldier | die = dice | dice = die | rubik's cube = magic cube |
 jack-in-the-box | rattle = baby rattle | toy robot | stacking rings = ring stacker | ring stacker = stacking toy | slingshot = catapult |
 toy blocks | toy airplane | water gun = water pistol | frisbee = flying disc | hula hoop | jump rope = skipping rope | xylophone toy |
 plush rabbit | puppet | stuffed animal = soft toy, cuddly toy | bucket and spade | toy boat | action figure | model train | doll |
 matryoshka doll = nesting doll | sandcastle = sand castle | toy block = building block | rubber duck = toy duck
game equipment, object: chess piece = chessman | chess set | chessboard | dartboard | dart | playing cards = deck of cards | board game |
 foosball table = table football | poker chip | pinball machine | roulette wheel | bowling pin = skittle | backgammon board | mahjong tile
 | pool cue = billiard cue | card | air hockey table
sports equipment, object: ball | dumbbell | barbell | tennis racket = tennis racquet | baseball bat | golf club | basketball hoop =
 basketball net | hockey stick | ski | skis | snowboard | ice skate | boxing glove | badminton racket | shuttlecock = birdie | table
 tennis bat = table tennis racket, ping-pong paddle | kettlebell | punching bag = punchbag | fishing rod = fishing pole | cricket bat |
 archery target | target | soccer goal = football goal | baseball glove = baseball mitt | bow and arrow | whistle | swim fin = flipper |
 life jacket = life vest | lifebuoy = life ring, life preserver | weight bench | goal net | pommel horse | balance beam | snorkel | diving
 mask | tennis net | hockey puck = puck | javelin | discus | skateboard ramp | climbing wall | yoga mat = exercise mat | ice hockey skate
 | bicycle helmet | ski pole | volleyball net | boxing ring | racket = racquet | flippers | swimming pool | golf flag | billiard table |
 ski goggles = goggles | paintball gun | croquet mallet
stringed instrument, musical instrument: guitar | violin = fiddle | cello = violoncello | harp | banjo | ukulele | electric guitar |
 double bass = contrabass | mandolin | lute | lyre | viola | bass guitar | sitar | balalaika | acoustic guitar
wind instrument, musical instrument: trumpet | saxophone = sax | flute | clarinet | trombone | tuba | french horn = horn | recorder |
 harmonica = mouth organ | bagpipes | accordion = piano accordion, squeeze box | oboe | pan flute = panpipe | bassoon | horn | pipe organ
 | didgeridoo | alphorn
percussion instrument, musical instrument: drum | gong = tamtam | bell | drum kit = drum set | xylophone | tambourine | maracas | cymbal
 | triangle | bongo drum = bongo | bongos | djembe | snare drum | marimba | conga | castanets | drumsticks | bass drum | steel drum |
 cowbell | conga drum | handbell | maraca
keyboard instrument, musical instrument: piano = pianoforte | grand piano | synthesizer | organ | electric piano | harpsichord | upright
 piano
cutting tool, hand tool, tool: axe = ax | saw = handsaw | scissors = pair of scissors | chisel | hatchet | pruning shears = secateurs |
 pocket knife = penknife | utility knife = box cutter | sickle | scythe | hedge trimmer | hacksaw | shears | hedge clippers = hedge shears
 | machete | plane = wood plane | file | swiss army knife | letter opener | hand saw = handsaw | circular saw | angle grinder | jigsaw
hand tool, tool: hammer | screwdriver | wrench = spanner | shovel = spade | broom | pliers | rake | mallet | pickaxe = pick | crowbar |
 paint roller | trowel | pitchfork | hoe | clamp = vise | vise = vice | sledgehammer | mop | dustpan | tweezers | stepladder = step ladder
 | spade = shovel | garden fork | paintbrush = brush | plumb bob | nail gun | staple gun | soldering iron | glue gun | allen key = hex key
 | socket wrench | watering hose | sprayer | hand drill | adjustable wrench | c-clamp | toilet plunger | squeegee | bellows | pruning saw
 | fire extinguisher = extinguisher | garden hose = hosepipe | oil can | blowtorch | carpenter's level | brush = hand brush | lawn
 sprinkler = sprinkler | car jack = jack | multimeter | wire cutters | scrubbing brush | pulley block | garden shears | power drill |
 monkey wrench | level
weapon, arms: sword | shield | bow = longbow | crossbow | spear | dagger | cannon | mace | catapult = trebuchet | arrow | battle axe =
 war axe | katana | trident | throwing star | whip | boomerang | war hammer | baton | scimitar | club | ray gun | lightsaber = light sword
clothing, garment: shirt | t-shirt = tee shirt | trousers = pants | pants = trousers | jeans = denims | dress = frock | skirt | jacket |
 coat = overcoat | sweater = pullover, jumper | sock | glove | scarf | tie = necktie | bow tie | belt | shorts | hoodie | swimsuit =
 bathing suit | vest = waistcoat | bra | cape = cloak | mitten | bathrobe = dressing gown | diaper = nappy | kimono | suit | sweatshirt |
 overall = dungarees | socks | gloves | underpants = briefs | pajamas | bikini | raincoat | poncho | blouse | bib | wedding dress |
 necktie = tie
footwear, clothing: boot | shoe | sneaker = running shoe, trainer | high heel = high-heeled shoe | sandal | slipper | flip-flop = thong
 sandal | rain boot = rubber boot, wellington boot | clog | roller boot | ski boot | ballet shoe | cowboy boot | snowshoe | high-heeled
 shoe = high heel | loafer | slippers | sandals | football boot | shoes | boots | snow boot
headgear, clothing: hat | helmet | cap | top hat | cowboy hat = stetson | hard hat = safety helmet | motorcycle helmet = crash helmet |
 baseball cap | sombrero | beanie = woolly hat | party hat | witch hat | turban | bowler hat = derby | graduation cap = mortarboard | chef
 hat = toque | beret | straw hat | headband | earmuffs | gas mask | santa hat | fez | wig | viking helmet | football helmet
accessory, object: glasses = spectacles, eyeglasses | umbrella | sunglasses = dark glasses, shades | padlock = lock | lock = padlock |
 hand fan = folding fan | goggles | hair clip | button | parasol = sunshade | key ring = keyring | beach umbrella = parasol | monocle |
 ear ring = earring | safety pin | zipper | pacifier | treasure | eyeglasses = glasses | spectacles = glasses
writing implement, stationery: pencil | pen = ballpoint pen | fountain pen | marker = felt-tip pen | crayon | eraser = rubber | chalk |
 paint palette = palette | pencil sharpener | highlighter | quill = quill pen | colored pencil
stationery, office supply: book | stapler | hole punch = puncher | paper clip = paperclip | tape dispenser = sticky tape dispenser |
 notebook = notepad | clipboard | binder | glue stick | thumbtack = drawing pin | rubber stamp | newspaper | scroll | map | letter | desk
 organizer | bookend | magazine | open book | calendar | whiteboard | blackboard = chalkboard | adhesive tape = sticky tape | paper
 shredder = shredder | in-tray = letter tray | pushpin | sticky note | stack of books = pile of books | glue bottle | clip | paper roll |
 binder clip | bulletin board = notice board | flip chart | paperweight | pen holder | inkwell | ticket | diary | projector screen |
 envelope
medical instrument, object: syringe
bedding, household item: pillow | blanket = cover | duvet = quilt | cushion | tablecloth | napkin | bed sheet | sponge | laundry |
 birdbath | garden hose reel | mattress | sleeping bag
natural object: rock = boulder, stone | mountain | snowflake | island | volcano | iceberg | bird nest = nest | nest | cave | stone |
 pebble | hill | lightning bolt | rainbow | icicle
machine for fun, object: gumball machine | bumper car = dodgem
equipment, object: anchor | stage light | movie clapper = clapperboard | clapperboard = film clapper | director's chair | film reel |
 buoy | ship's wheel = helm | fire alarm | life ring = lifebuoy | weight = iron weight | camping stove | diving helmet | diving tank |
 oxygen tank = scuba tank | scuba tank | bunsen burner | test tube rack | atom | ballot box | siren | cable | trap | fire pit = fire bowl
 | spray can = aerosol can | paint can = paint tin | pipe wrench | ladder | anvil
glass, drinking vessel, tableware: wine glass = wineglass | drinking glass = glass, tumbler | cocktail glass = martini glass | champagne
 glass = champagne flute
drinking vessel, tableware: beer mug = beer stein, tankard | goblet = chalice
home furnishing, household item: curtain = drape | blinds = window blind | carpet = rug | rug = carpet | doormat | door mat | window
 blind = blind | mirror = looking glass | curtain rod | picture frame = frame | photo frame = picture frame | tapestry
household item, object: matchbox = box of matches | lighter = cigarette lighter | match | egg cup = eggcup | measuring cup | travel mug =
 thermos cup | kitchen scale = kitchen scales | oven glove = oven mitt | dish rack = dish drainer | paper towel roll = kitchen roll | egg
 timer | knife block | salt shaker = saltshaker | pepper mill = pepper grinder | cake stand | butter dish | mousetrap | bird feeder | dog
 bowl = pet bowl | cat tree | fly swatter | pet bed | coat hanger = clothes hanger, hanger | hanger = clothes hanger | clothes peg =
 clothespin | clothespin = clothes peg | clothes line = washing line | washing line = clothesline | pet carrier | potty | scratching post
tool, object: spinning wheel | loom | fish net = fishing net | rope = coil of rope | spool of thread = reel of thread | ball of yarn =
 ball of wool | sewing needle = needle | thimble | knitting needles | pin cushion = pincushion | spool = bobbin, reel
baby item, object: playpen | baby carrier | baby walker | car seat = child car seat | mobile
riding gear, object: saddle | dog collar = collar | leash = lead | horseshoe
fungus, living thing: mushroom
shelter, structure: tent | tipi = tepee, teepee | yurt | igloo | bus stop = bus shelter | gazebo = pavilion | doghouse = kennel, dog
 kennel | birdhouse = nesting box | beehive = hive | chicken coop = henhouse | carport | awning | phone booth = telephone box | pergola |
 portable toilet | lifeguard chair
figure, object: snowman | scarecrow | mannequin | skeleton | garden gnome = gnome
machine, device: robot
body part, natural object: tooth | skull | bone | brain | heart | eye | eyeball | hand | foot | ear | feather | head
molecule, natural object: dna | molecule
medical item, object: pill = tablet | pills | bandage | band-aid | medicine bottle = pill bottle | operating table | dentist chair =
 dental chair | stretcher | walker = walking frame | walking frame = walker
prize, object: trophy | medal
party decoration, decoration: balloon = toy balloon | banner | ribbon | christmas ornament = christmas bauble | pinwheel
object: flag | windsock | gravestone = tombstone, headstone | cross | hay bale = bale of hay | mask = face mask | cloud | key | coin |
 gold bar = gold ingot | credit card | banknote | crystal ball | ashtray | cigar | cigarette | smoking pipe = tobacco pipe | magic wand =
 wand | feather duster = duster | fire | flame | snowball | snow globe | music box | poster | stocking | incense burner | hook | pallet
timepiece, instrument: clock = timepiece | alarm clock | grandfather clock = longcase clock | wristwatch = watch | watch = wristwatch |
 hourglass = sandglass | stopwatch | pocket watch | cuckoo clock | sundial | wall clock
optical instrument, instrument: microscope | telescope | binoculars = field glasses | magnifying glass = hand lens | periscope
shell, natural object: shell = seashell | seashell = shell | snail shell
building material, material: brick | cinder block = concrete block | bag of cement | wood plank = plank, board | plank = board | roof
 tile | stack of wood = woodpile | woodpile = stack of firewood | sandbag | concrete block | barbed wire
sculpture, work of art: statue = sculpture | bust | figurine | garden sculpture | buddha statue = buddha | totem pole
mythical creature, creature: dragon | unicorn | alien | monster | ghost | mermaid | angel | zombie
dinosaur, extinct animal, animal: tyrannosaurus = t-rex, tyrannosaur | triceratops | stegosaurus | brachiosaurus | velociraptor
game, object: puzzle = jigsaw puzzle | domino | dominoes | marble | playing card
plant part, natural object: branch | leaf | log | tree stump = stump | bouquet = bunch of flowers | vine | flower arrangement
flower, plant: sunflower | rose | tulip | daisy | water lily | orchid | lily | daffodil | dandelion
tree, plant: palm tree = palm | bonsai = bonsai tree | pine tree = pine | christmas tree | dead tree | fir tree = fir | oak tree = oak |
 birch tree = birch | weeping willow | banana tree
pot, container: flower pot = flowerpot
jewelry, accessory, object: ring = finger ring | necklace | earring | earrings | bracelet = bangle | pendant | brooch | crown | tiara =
 diadem
gem, object: gem = gemstone, jewel | diamond | crystal | pearl
amphibian, animal: frog | toad | salamander
arachnid, animal: spider | scorpion | tarantula
gun, weapon: pistol = handgun | rifle | revolver | machine gun | shotgun | musket | gun
explosive, weapon: grenade = hand grenade | bomb | missile | torpedo
creature, animal: snail | slug | worm = earthworm | centipede
fish, sea animal, animal: shark | goldfish | clownfish | tuna | swordfish | hammerhead shark = hammerhead | pufferfish = blowfish | eel |
 whale shark | piranha | anglerfish | carp = koi
sign, object: road sign = traffic sign | street sign | stop sign | sign = signboard | signpost = direction sign | parking sign |
 billboard = hoarding | information board
lamp, light source: torch
sports vehicle, vehicle: sled = sledge, toboggan | jet ski = water scooter
boat accessory, equipment: oar = paddle | paddle = oar
board, sports equipment: surfboard
support, object: sawhorse = trestle | cane = walking stick | walking stick = cane | crutch | crutches | easel | tripod | camera tripod =
 tripod | music stand
sharp tool, tool: razor blade
heavenly body, natural object: moon | sun | star | planet | asteroid
ball, sports equipment: basketball | soccer ball | football | american football | tennis ball | baseball | golf ball | volleyball | rugby
 ball | beach ball | bowling ball | billiard ball | exercise ball = gym ball
furnishing, object: bar counter | market stall = stall | kiosk
kitchen utensil, utensil: ladle | spatula = turner | whisk | rolling pin | cutting board = chopping board | corkscrew | can opener = tin
 opener | grater | peeler | tongs | mortar | bottle opener | funnel | wooden spoon | potato masher | pizza cutter = pizza wheel | ice
 cream scoop | nutcracker | garlic press | mortar and pestle | cleaver = meat cleaver | cookie cutter | measuring spoon | strainer |
 skewer
electrical device, device: power strip = extension block | plug = electric plug | light switch = switch | extension cord = extension
 cable | power plug = plug, electric plug
model, object: globe = world globe
"""
