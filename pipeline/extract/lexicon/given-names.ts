// Given names from many parts of the world, folded (lower case, no marks). Compiled for this project by hand.
// Names that are first of all English words (Will, Hope, Rose) or places (Jordan, Sydney) are left out.
import { wordList } from './word-list.ts';

export const givenNames = wordList(`
  aaron abdul abdulaziz abdullah abdurrahman abel abena abigail abraham ada adam adama adel adele adelina adenike aditi aditya
  adolfo adrian adriana adriano agata agatha agnes agnieszka agustin ahmad ahmed ai aicha aida aileen aino aisha aiyana akash
  akello aki akiko akira aksel alain alan alana alasdair albert alberta alberto aldo alec alejandra alejandro aleksandar
  aleksander aleksandr aleksandra alessandra alessandro alessia alex alexander alexandra alexandre alexandros alexei alexey
  alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alma alois alvaro alyssa ama amadou
  amal amanda amar amara amaya amber ambrose amelia ami amin amina aminata amir amit amita amos amy ana anais anastasia anatoly
  anders andre andrea andreas andree andrei andres andrew andrey andrzej andy anette angel angela angelica angelina angelo
  angus anh anika anil anita anja anjali ann anna annabel anne annette annie annika ansel anselm anthony antoine anton antonia
  antonio antonis anup anwar apinya april arata aravind archie ari ariana arif arjun armando arnaud arne arnold aron arthur
  arturo arun arvid arvind asa asha ashley ashok asif asma astrid atsuko audrey august augusto augustine aurelie aurora austin
  avi awa axel ayaan ayaka ayesha aylin ayman ayo ayse aziz aziza babajide bai bao barack barbara barnaby barry bart bartosz
  basil bastian batya beata beatrice beatriz becky belinda ben benedict benedikt benita benito benjamin bernadette bernard
  bernardo bernd bernice bernie bert bertha beth bethany betty bhavna bianca bilal birgit bjorn blanca bo boaz bob bogdan
  boris brad bradley brandon brenda brendan brent brian bridget brigitte britta bronwyn bruce bruno bryan bryce burak camila
  camille candice cara carina carl carla carlo carlos carlota carmen carol carolina caroline carolyn carrie carsten catalina
  catarina catherine cathy cecile cecilia cedric celeste celia celine cem cesar chad chandra chantal charles charlie charlotte
  chen cheng cheryl chiara chidi chika chimamanda chinedu chloe chris christa christian christiane christina christine
  christoph christophe christopher christos chuck chukwuemeka cian ciara cindy claire clara clarence claude claudia claudio
  claus clement cliff clifford clive cody colette colin colleen connor conrad constance constantin consuelo cora cordelia
  corinne cornelia cornelius cory cosimo craig cristian cristiano cristina cristobal curtis cynthia cyril cyrus dag dagmar
  daisuke dalia damian damien dan dana daniel daniela daniele danielle danilo danny dante daphne darius darko darlene darrell
  darren daryl dave david davide deborah debra deepak deepika deirdre demetrius denis denise dennis denys derek desiree desmond
  diana diane didier diego dieter dietmar dilip dimitri dimitris dina dinesh diogo dirk divya djamila dmitri dmitry dolores
  domingo dominic dominik dominique don donald donatella donna dora doris dorota dorothea dorothy doug douglas drew duarte
  duncan dustin dusan dwayne dwight dylan eamon ebba ebenezer eddie edgar edith edmund edoardo eduard eduardo edward edwin
  efua eileen einar ekaterina elaine eleanor elena eleni eli elias elif elijah elin elina elisa elisabeth elise eliza
  elizabeth ella ellen ellie elliot elsa elsie elvira emanuel emeka emil emilia emiliano emilie emilio emily emine emir emma
  emmanuel emre enda enid enrico enrique enzo eric erica erich erik erika erin ernest ernesto ernst erwin esi esra esteban
  estelle esther ethan etienne eugene eugenia eunice eva evan evelyn evgeny ewa ewan ezra fabian fabiana fabien fabio fabrice
  fadi faisal farah farid farida faris fatima fatma fatou fatoumata federica federico felicia felicity felipe felix feng
  ferdinand fernanda fernando fidel fiona flavia flavio florence florian floyd francesca francesco francis francisca francisco
  franco francois francoise frank frankie franz fred freda frederic frederick frederik fredrik freya frida friedrich fritz
  fumiko gabriel gabriela gabriele gabriella gad gael gail gareth garrett gary gaspard gaston gavin gemma gene genevieve
  geoff geoffrey george georges georgia georgina georgios gerald geraldine gerard gerardo gerd gerhard german gertrude ghassan
  giacomo gianluca gianni gideon gift gilbert gilles gillian gina giorgio giorgos giovanna giovanni giulia giulio giuseppe
  gladys glen glenda glenn gloria godfrey gonzalo gordon gordana goran gottfried grace graciela graeme graham greg gregor
  gregorio gregory greta gretchen grigory grzegorz guadalupe gudrun guido guillaume guillermo gunnar gunter gustav gustavo
  guy gwen gwendolyn hadiza hafsa haile hakan hakim halima hamid hamza hana hanan hanna hannah hanne hannes hans harald
  harold haroon harriet harry haruka haruki haruto hasan hashim hassan hazel heather hector heidi heike heinrich heinz helen
  helena helene helga helmut hendrik henri henrietta henrik henrique henry herbert heriberto herman hermann hernan hideo
  hilary hilda hillary hiroshi hiroto hoang holger holly horacio horst howard hubert hugh hugo humberto hussein hyun ian
  ibrahim ida idris ifeanyi ignacio igor ike ikram ilan ilana ildiko ilias ilona ilse ilya iman imelda imran ines inga inge
  ingeborg ingrid ioana ioannis irena irene irina iris irma irving isaac isabel isabella isabelle isaiah isha ishaan ishmael
  isidro ismail israa istvan ivan ivana ivar ivo iwona iyad jaap jabari jacek jack jackie jacob jacqueline jacques jad jagoda
  jaime jakob jakub jamal james jameela jamie jamila jan jana jane janet janice janina janine janos jared jarrett jasmin
  jasmine jason jasper javier jay jayden jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jens jeremiah jeremy
  jerome jerry jesper jess jesse jessica jesus jill jim jimena jimmy jin jiri jitka jo joachim joan joana joann joanna joanne
  joao joaquin jochen jodi jody joe joel joelle johan johann johanna johannes john johnny jolanta jon jonah jonas jonathan
  jorge jorgen jose josef josefina joseph josephine josh joshua josiah josie josue joy joyce jozef juan juana juanita judith
  judy jules julia julian juliana julie julien juliet juliette julio julius jun jurgen justin justine justyna kai kaito kamal
  kamala kamil kamila kamran karan kareem karel karen karim karin karina karl karla karolina karsten kasia kasper katarina
  katarzyna kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katsumi katy kavita kay kayla
  kazimierz kazuo kehinde keiko keir keita keith kelechi kelly kelvin kemal ken kendra kenji kenneth kenny kenta kerry kerstin
  kevin khadija khaled khalid khalil kieran kim kimberly kiran kirill kirk kirsten kirsti kirsty kjell klara klaus knut kofi
  koji konrad konstantin konstantinos kris krishna kristen kristian kristin kristina kristine kristof krystyna krzysztof kumar
  kurt kwabena kwame kwaku kwasi kwesi kyle kyoko kyriakos lakshmi lamar lamine lana lara larissa larry lars laszlo latifa
  laura lauren laurence laurent lawrence layla lea leah leandro lech leena leif leila leland lena lenka leo leon leonard
  leonardo leonid leonor leopold leroy leslie leticia levi lewis leyla li liam lidia lien lila lilian liliana lilly lily lin
  lina linda lindsay lindsey linh linus lionel lisa lise liv livia liz ljubica lloyd lois lola loretta lorenzo lori lorna
  lorraine lotte lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucien lucille lucinda lucy ludmila
  ludovic ludwig luigi luis luisa lukas lukasz luke luz lydia lyn lynn maarten mabel maciej mackenzie maddalena madeleine
  madeline madison mads mae magda magdalena maggie magnus maha mahmoud mai maja makoto malala malcolm malgorzata malik mamadou
  mandla mandy manfred manish manoj mansour manuel manuela mara marc marcel marcela marcelo marcia marcin marco marcos marcus
  marek margaret margarita margit margot marguerite mari maria mariam mariana mariano marie marija marika marilyn marina mario
  marion marisa marisol marit maritza marius marjorie markku marko markus marlene marta martha martin martina martine marty
  maryam mary masako masha mateo mateusz mathias mathieu mathilde matilda matsuko matt matteo matthew matthias matthieu maud
  maura maureen maurice mauricio maurizio maxim maxime maximilian maxine maya mbali medea meera megan megumi mehdi mehmet mei
  mel melanie melania melinda melissa mercedes meredith merve meryem mia micah michael michaela michal michel michele michelle
  michiko mick miguel mihai mihaela mika mikael mikhail mikko mila milan mildred milena milica milos milton mimi mina ming
  minh mira miranda miriam miroslav mirjana mitch mitchell moana modou moe mohamed mohammad mohammed mohamud mohan mohsen
  moira moises mona monica monika monique morgan moritz morten moses mouna muhammad muhammadu mukesh mumbi muna munira murat
  muriel murray musa mustafa myra myriam myrtle nabil nada nadezhda nadia nadine nadir nagendra naledi nana nancy nandini
  naomi narendra naser nasrin nasser natalia natalie natasha nathalie nathan nathaniel naveen nawal nazanin neal neema neha
  neil nelly nelson nestor ngozi nguyen nia niall nick nicola nicolae nicolai nicolas nicole nicolo niels nigel nikhil niki
  nikita nikola nikolai nikolaos nikolas nikolay nils nina nino nisha nithya njoroge noah noam noel noemi nora norbert noriko
  norma norman nour nuno nuria nyambura obinna octavio odette odile ola olaf olav oleg oleksandr oleksiy olena olga oliver
  olivia olivier ollie olof olu oluwaseun omar omari oprah orhan oriol orlando ornella oscar oskar osman oswaldo otto
  ousmane owen oyvind pablo paddy padraig palesa pamela pankaj paolo parisa pascal pasquale patience patricia patricio patrick
  patrik patrizia patty paul paula paulina pauline paulo pavel pavol pawel pedro peggy penelope penny percy per pete peter
  petr petra petros phil philip philipp philippe phillip phoebe phyllis pia piero pierre pierrette pietro pilar pinar piotr
  pooja prabhu pradeep prakash prashant praveen preeti prisca priscilla priti priya priyanka przemyslaw quentin quinn rachel
  radha radoslaw rafael rafal raffaele rafiq raghav rahel rahul raimund raisa raj raja rajan rajesh rakesh ralf ralph rami
  ramon ramona ramesh randall randy rania ranjit raphael raquel rashid rashida raul ravi ray raymond rebecca recep reggie
  regina reginald reiko reiner rekha remi rena renata renate renato rene renee reuben rhonda ricardo riccardo richard rick
  ricky riikka rishi rita riya rob robert roberta roberto robin robyn rocio rod roderick rodney rodolfo rodrigo roger rohan
  rohit roland rolf roman romain ron ronald ronan ronnie rory rosa rosalia rosalind rosario rosemary rosie ross roxana roy
  ruben rubina rudolf rudy rukmini rupert russell ruth ruslan ryan ryo ryszard sabina sabine sabrina sachiko sadia sadio safiya
  said saida sakura salah saleh salem salim sally salma salvador salvatore sam samantha sami samia samir samira samson samuel
  sandeep sandra sandro sandy sanjay sanna santiago santosh sara sarah sasha satoshi saul scarlett scott sean sebastian
  sebastien sedat seema selena selim selin selma senthil seo serena serge sergei sergey sergio sergiy seth seun shabnam shah
  shane shani shannon sharon shaun shauna shawn sheila shelby shelley sherry shigeru shinji shinzo shirin shirley shiv shivani
  shreya siddharth sidney sidsel sieglinde siegfried sigrid silas silje silke silvana silvia silvio simon simona simone siobhan
  sipho siri sizwe slavica slobodan sofia sofie solomon solveig sonia sonja sonya soo sophia sophie soren souad stacey stan
  stanislav stanislaw stavros stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven
  stewart stig stuart subhash sudha sue sugiarto suha sujata sukarno suleiman sultan sumaya sunil sunita suresh susan susana
  susanna susanne susie suzanne suzuki svein sven svetlana sybil sylvain sylvia sylvie tadeusz tae taiwo takashi takeshi tal
  tamar tamara tamika tamsin tania tanisha tanja tanya tara tarek tariq tasha tatiana tatsuya ted teddy temitope tendai teo
  terence teresa terri terry tessa thabo thandiwe thanh theo theodor theodora theodore theresa therese thi thierry thomas
  thor thorsten tiago tiffany tihomir tilda till tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy tomoko toni
  tony tor tore toril torsten toshiro tove tracey tracy travis trevor trish tristan trond trudy tuan tunde tunji tuomas tyler
  tyrone ugo uhuru ulf ulla ulrich ulrike uma umar ursula usha usman uwe vaclav valentin valentina valeria valerie valery
  vanessa vanja vasil vasily venkat vera verena vernon veronica veronika veronique vesna vicente vicki vicky victor victoria
  vidya vijay vikram viktor viktoria vilma vince vincent vincenzo vinod viola violet violeta virginie vishal vittoria vittorio
  viviana vivian vivien viviane vlad vladimir vladislav volker volodymyr wafa walid wallace walter wanda wangari wangui wanjiku
  warren wayne wei wendell wendy werner wesley whitney wilfred wilhelm willem william willie wilma winifred winnie winston
  wojciech wolfgang xavier xiao ximena yael yaa yahya yan yana yang yannick yara yasin yasmin yasmine yasser yaw yehuda yelena
  yetunde ying yitzhak yoko yolanda yong yoshiko young youssef youssou yousuf yuan yuki yuko yukio yuliya yulia yuri yusuf
  yves yvette yvonne zach zachary zahra zainab zaira zakaria zane zara zbigniew zdenek zeinab zeynep zhang zhen zhong zoe
  zola zoltan zora zoran zsofia zubair zuleika zuzana zuzanna
`);
