/// Words that passwords are commonly made of, in the languages of the product: what is known even where the lists of the
/// system are not installed.
enum BaseWords {
    static let all = (english + others).split(whereSeparator: \.isWhitespace).map(String.init)

    private static let english = """
        password passwort passwd passphrase pass word secret access admin administrator root user login guest test demo
        default changeme welcome hello letmein trustno open sesame master super superman batman spiderman ironman pokemon
        naruto love lover iloveyou loveyou loveme forever baby babygirl honey sweet angel heart princess prince queen king
        sunshine shadow flower rainbow star summer winter spring autumn monday tuesday wednesday thursday friday saturday
        sunday january february march april june july august september october november december football baseball
        basketball soccer hockey tennis golf liverpool chelsea arsenal barcelona juventus realmadrid manchester united
        monkey dragon tiger lion eagle panther dolphin kitty kitten puppy horse bear wolf fish bird rabbit buster pepper
        ginger cookie chocolate banana orange apple cherry peanut cheese coffee pizza whisky beer computer internet
        samsung nokia google facebook twitter linkedin microsoft windows linux android iphone apple yahoo gmail office
        company business work money bank lucky happy freedom success future peace magic matrix hunter killer ranger
        soldier ninja pirate phoenix mustang ferrari porsche mercedes harley yamaha toyota corvette camaro diamond silver
        golden purple yellow green blue black white red michael jennifer jessica jordan daniel thomas robert william
        joseph andrew anthony matthew joshua ashley nicole amanda charlie maggie michelle george david james john maria
        anna olivia sophia london paris berlin america canada australia whatever nothing something everything nobody
        mother father family friend friends brother sister daddy mommy school student teacher music guitar metallica
        slipknot starwars starcraft warcraft minecraft blink qwerty azerty qwertz asdf zxcv abcd server oracle cisco
        postgres mysql database system network customer client manager sales crm
        """

    private static let others = """
        пароль парол привет любовь люблю солнце солнышко котик зайка наташа марина сергей андрей александр дмитрий москва
        россия спартак зенит админ секрет parol privet lubov ljubov solnce solnishko natasha marina sergey andrey
        alexander dmitry moskva moscow rossiya russia spartak zenit gfhjkm ghbdtn
        գաղտնաբառ գաղտնի գաղտնիք բարև սեր հայաստան երևան գյումրի արարատ gaxtnabar gaghtnabar gaxtniq barev ser hayastan
        armenia yerevan erevan gyumri ararat artsakh vanadzor
        رمز گذرواژه رمزعبور سلام عشق دوستت ایران تهران پارسی ramz gozarvazhe salam eshgh iran tehran parsi persepolis
        esteghlal shiraz
        jelszó jelszo titok titkos szia szeret szeretlek szerelem magyar magyarország magyarorszag budapest ferencváros
        ferencvaros fradi cica kutya maci csillag napsugár nyár ősz tavasz
        """
}
