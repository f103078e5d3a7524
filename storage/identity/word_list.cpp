// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/word_list.h"

namespace twelvefold {

namespace {

// Short, common and concrete; no two differ by one letter or by two that change places. Their order is part of what the
// words mean: it must never change.
constexpr QStringView allWords
    = u"acid acorn acre adapt adult afar affix agent agile aim alarm album alert alloy almond aloe alpha alpine "
      u"amber amend anchor angel ankle annex antler anvil apple apron arch arctic arena argue arise armor army "
      u"aroma artist aspen atlas atom attic audit aunt autumn avoid awake award axis badger bagel baker balcony "
      u"balsam bamboo banana banjo bank banner barber barley barn barrel basalt basil basket batch baton bay "
      u"beacon beam beard beaver bee beetle begin bell bench bike birch bird bishop bison black blade blanket "
      u"blend blimp bloom blouse blue body boil bolt bone bonus book borrow bottle box brace braid branch brass "
      u"bread breeze brick bride bright broth brown brush bubble bucket buckle bud budget buffalo bugle build "
      u"bulb bumper bundle bunker butler button cab cabin cable cactus calf camel camera canal candle candy "
      u"canoe canvas canyon cape captain caramel carbon card cargo carol carpet carrot carve cash castle cedar "
      u"ceiling celery cello cement census chain chalk champ change chant chapel charm cheese cherry chess chick "
      u"chief child chimney chip choir chorus church cider cinema circle circus citron city civic clap clean "
      u"clerk clever cliff climb clinic cloak cloth cloud clown club coach coast cobalt cobra cocoa coconut code "
      u"coffee coin comb comet compass copper copy coral cork corner cosmic cottage cotton cougar count cousin "
      u"cow cradle craft crane crater crayon cream crest crew cricket crisp crop cross cruise crumb crystal cube "
      u"cuckoo cup curb curry curtain cushion custom cycle dairy dance daring dart dawn debate decade deep delta "
      u"den denim dentist depot desert desk dial diamond dice diesel dinner disc ditch doctor dog doll dolphin "
      u"dome donkey door double dough dozen dragon drama draw dress drift drill drink drive drum dry duck dune "
      u"dust duty dwarf eager eagle early earth echo edit egg elbow elder elk embark emblem empty enamel energy "
      u"engine enjoy enter entry equal eraser escort essay estate evening event exact exam expert extra fabric "
      u"face factor falcon fall family famous fancy farm fashion feast feather felt fence fern ferry fiber "
      u"fiddle field fig film filter final finch finger fire fish flag flame flannel flask fleet flint float "
      u"flock flood flower fluid flute foam focus folder folk forest forge fort forum fossil freight fresh "
      u"friend frog frost fruit fudge funnel fur future gadget galaxy gallery gallon game garage garden garlic "
      u"garnet gather gauge gazelle gecko gem general gentle geyser giant gift giraffe glacier glad glass glider "
      u"globe goat gold goose gourd grain grand granite grape gravel gravy green grid grocer grove guard guest "
      u"guide guitar gulf habit hail hammer hammock hand harbor harp harvest hat hawk hazel head heart hedge "
      u"helium helmet herald herb hermit heron hiking hill hinge hippo hive hobby hockey hollow holly honest "
      u"honey hoof horizon horn horse hotel hound hub human humble hunter hurdle husky icicle igloo image index "
      u"indigo inlet insect iris iron island ivory ivy jacket jade jaguar jam jasmine jazz jeans jelly jersey "
      u"jewel jigsaw job joke journal juice jumbo jump jungle junior juniper jury kayak keel kennel kettle key "
      u"kidney kind kiosk kitchen kite kitten kiwi knee knife knob koala label ladder lady lagoon lake lamb "
      u"lantern large lark laser lava lawyer leaf league lecture lemon lens leopard lesson letter level library "
      u"light lilac lily lime linen lion lip liquid list lizard llama lobster local lodge long loop lotus lounge "
      u"lucky lumber lunar lunch lupin lyric machine magma magnet magpie maid major mallet mango mantle maple "
      u"marble margin marina market maroon marsh mask matrix meadow medal melody melon member memo mentor menu "
      u"merit mesh meteor method metro milk mineral mint minute mirror mobile model modern moment monk month "
      u"moon morning mosaic moss motor muffin mule muscle museum music mustard myth napkin narrow native nature "
      u"navy neck nectar needle nephew nest new nickel noble noodle north nose novel nugget nurse nut nylon oak "
      u"oasis object ocean octave office olive omega onion onyx open opera orange orbit orchard orchid order "
      u"organ origin osprey otter oval owl owner oxygen oyster pack page paint palace palm pan panda panel "
      u"panther papaya paper parade party pasta pastry path patio patrol peach peacock peak peanut pearl pebble "
      u"pecan pelican penny pepper petal phone photo piano pickle picnic pier pigeon pilot pink pioneer pipe "
      u"pirate pizza planet plank plate plaza plume pocket poem polar pole polish pond pool poppy postal potato "
      u"pottery powder prairie price prism proof proud prune pudding puddle pulse puma pumpkin pupil puppet "
      u"purple puzzle pyramid quail quarry quartz queen quick quiet quiver rabbit raccoon radar radio radish "
      u"raisin rally ramp rapid raven razor ready recipe record red reef relay relic remedy rent report resin "
      u"rhino rhyme ribbon rich ridge ring ripple river road robin robot rock rodeo room rooster rope rowing "
      u"royal rubber ruby rudder rug ruler rural saddle safari saffron salad salmon salt salute sample satin "
      u"saucer sauna scale scarf school science scout screen script season seat second seed senior shade shadow "
      u"shark sheep shelf sherbet shield shirt shore shovel shower shrimp siesta signal silent silver siren "
      u"sister sketch ski sleeve slope smart smile smoke snack snail snow soap soccer soda soldier solid solo "
      u"sonata south sparrow spice spider spiral spoon sport spring spruce square squid stable stadium staff "
      u"stage stamp star statue steel step stereo stone stool storm straw stream street studio sugar suit sultan "
      u"summer summit sun sunset surf swallow swan sweater swift swim swing sword symbol syrup tablet tackle "
      u"tailor talent target tartan tavern taxi teacup teal temple tennis term thicket thimble thistle thread "
      u"throne thumb thunder tiger timber tiny tissue title tomato tongue topaz torch tornado total toucan towel "
      u"town toy track tractor trade trail tram treaty tree trellis trend tribe trio trophy trout trumpet trunk "
      u"trust tuba tulip tundra turbine turkey turnip turtle tutor twig uncle uniform unit upper urban usher "
      u"vacuum valley valve vanilla vapor vase vault velvet vendor venue veranda verse vessel veto video village "
      u"vine vinyl viola violet violin visit visor vital voice volcano volume voyage wafer wagon walnut walrus "
      u"waltz wasp wave wax wealth weasel web weekend wheat wheel whisper white wicket wide willow window winter "
      u"wisdom wolf wombat wonder world wren wrist yacht year yellow yogurt young zebra zenith zephyr zero "
      u"zigzag zinc zipper";

} // namespace

const QStringList &wordList()
{
    static const QStringList words = allWords.toString().split(u' ');
    return words;
}

QStringList wordsFor(QByteArrayView bytes, int count)
{
    QStringList words;
    qsizetype bit = 0;
    for (int i = 0; i < count; ++i) {
        qsizetype index = 0;
        for (int k = 0; k < bitsOfAWord; ++k, ++bit)
            index = index << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
        words += wordList()[index];
    }
    return words;
}

} // namespace twelvefold
