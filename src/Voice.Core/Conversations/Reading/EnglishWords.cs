namespace Voice.Core.Conversations.Reading;

/// <summary>English as it is texted.</summary>
internal static class EnglishWords
{
    public static readonly WordTable Table = new()
    {
        Spellings = """
            u = you
            ya = yeah
            yhyh = yeah
            yeye = yeah
            yessir = yes
            yezzir = yes
            mhm = yeah
            mmhm = yeah
            mmhmm = yeah
            uhuh = yeah
            yu = you
            r = are
            ur = your
            pls = please
            plz = please
            plez = please
            pleas = please
            plse = please
            plss = please
            thx = thanks
            thnx = thanks
            thanx = thanks
            tnx = thanks
            ty = thanks
            thankyou = thanks
            txt = text
            txts = texts
            txting = texting
            texing = texting
            txtin = texting
            textin = texting
            texin = texting
            msg = message
            msgs = messages
            msging = messaging
            msgin = messaging
            messagin = messaging
            mesage = message
            mesages = messages
            mesaging = messaging
            messagng = messaging
            dm = message
            contactin = contacting
            botherin = bothering
            sendin = sending
            askin = asking
            callin = calling
            ringin = ringing
            dnt = dont
            dont = dont
            dunt = dont
            don = dont
            wot = what
            wat = what
            wht = what
            wots = whats
            wats = whats
            hoo = who
            hus = whos
            hu = who
            dis = this
            dat = that
            ths = this
            cuz = because
            cos = because
            coz = because
            bc = because
            bcz = because
            bcoz = because
            becuz = because
            becos = because
            cause = because
            cus = because
            def = definitely
            defo = definitely
            deffo = definitely
            defs = definitely
            definately = definitely
            defiantly = definitely
            definetly = definitely
            prolly = probably
            probs = probably
            prob = probably
            probly = probably
            probaly = probably
            mayb = maybe
            mabe = maybe
            mabye = maybe
            rly = really
            rlly = really
            realy = really
            num = number
            numba = number
            nummber = number
            nuber = number
            rong = wrong
            worng = wrong
            wrng = wrong
            wron = wrong
            fone = phone
            fon = phone
            iv = ive
            im = im
            sumtimes = sometimes
            somtimes = sometimes
            sometime = sometimes
            allright = alright
            aight = alright
            alrite = alright
            alrght = alright
            gud = good
            gd = good
            goood = good
            greatt = great
            gr8 = great
            gret = great
            brill = brilliant
            briliant = brilliant
            amazin = amazing
            amzing = amazing
            amazeballs = amazing
            okay = ok
            oki = ok
            okey = ok
            k = ok
            kk = ok
            oke = ok
            m8 = mate
            b4 = before
            anymor = anymore
            nd = and
            an = an
            outa = outta
            outof = outta
            outov = outta
            fk = fuck
            fck = fuck
            fuk = fuck
            fukk = fuck
            fuc = fuck
            fuckk = fuck
            fkn = fucking
            fckn = fucking
            fukin = fucking
            fuckin = fucking
            fcking = fucking
            fukoff = fuckoff
            sotp = stop
            stpo = stop
            stp = stop
            tsop = stop
            stopp = stop
            stpp = stop
            sto = stop
            unsubscibe = unsubscribe
            unsubcribe = unsubscribe
            unsuscribe = unsubscribe
            unsub = unsubscribe
            unsubscrib = unsubscribe
            cancle = cancel
            cancell = cancel
            strt = start
            satrt = start
            sart = start
            hlp = help
            hepl = help
            helpp = help
            idc = idc
            dno = dunno
            dunnoo = dunno
            duno = dunno
            donno = dunno
            dunna = dunno
            kno = know
            knw = know
            nkow = know
            konw = know
            sed = said
            wen = when
            woz = was
            wos = was
            wld = would
            wud = would
            gna = gonna
            gunna = gonna
            gon = gonna
            bout = about
            lisened = listened
            listend = listened
            yh = yeah
            yhh = yeah
            yha = yeah
            yeh = yeah
            yehh = yeah
            yea = yeah
            yeahh = yeah
            yeha = yeah
            yah = yeah
            ye = yeah
            yer = yeah
            yeag = yeah
            yeaj = yeah
            yse = yes
            yss = yes
            ys = yes
            yes = yes
            eys = yes
            yess = yes
            yas = yes
            yass = yes
            yaas = yes
            yis = yes
            yus = yes
            yez = yes
            yesh = yes
            tes = yes
            ues = yes
            yed = yes
            yws = yes
            yep = yes
            yepp = yes
            yup = yes
            yupp = yes
            yip = yes
            yepo = yes
            noo = no
            nooo = no
            nop = nope
            nopr = nope
            noep = nope
            npe = nope
            naa = nah
            naah = nah
            nahh = nah
            nahhh = nah
            nar = nah
            naw = naw
            nuh = nah
            👍 = 👍
            ✅ = 👍
            ✔ = 👍
            ☑ = 👍
            👌 = 👌
            👎 = 👎
            ❌ = 👎
            ✖ = 👎
            🛑 = stop
            """,
        Numbers = """
            zero = 0
            nil = 0
            nought = 0
            naught = 0
            one = 1
            two = 2
            three = 3
            four = 4
            five = 5
            six = 6
            seven = 7
            eight = 8
            nine = 9
            ten = 10
            eleven = 11
            twelve = 12
            thirteen = 13
            fourteen = 14
            fifteen = 15
            sixteen = 16
            seventeen = 17
            eighteen = 18
            nineteen = 19
            twenty = 20
            thirty = 30
            forty = 40
            fifty = 50
            sixty = 60
            seventy = 70
            eighty = 80
            ninety = 90
            hundred = 100
            thousand = 1000
            million = 1000000
            tne = 10
            tenn = 10
            etn = 10
            ite = 8
            eigh = 8
            eigt = 8
            eght = 8
            nien = 9
            nin = 9
            nne = 9
            fve = 5
            fiv = 5
            vife = 5
            foru = 4
            fuor = 4
            thre = 3
            tow = 2
            sxi = 6
            sevn = 7
            sevan = 7
            svn = 7
            """,
        Yes = "yes yeah aye definitely absolutely 👍",
        No = "no nah nope naw nada 👎",
        YesAlone = """
            y
            ay
            always
            totally
            completely
            certainly
            course
            of course
            ofc
            ofcourse
            course they did
            of course they did
            for sure
            sure
            100
            very much
            very much so
            all the time
            every time
            think so
            i think so
            i believe so
            they did
            indeed
            correct
            true
            too right
            no doubt
            without a doubt
            hell yeah
            uh huh
            100 percent
            sure did
            they sure did
            most definitely
            hell yes
            fuck yeah
            fuck yes
            💯
            👍
            """,
        NoAlone = """
            n
            not
            never
            never ever
            not really
            not really no
            not at all
            not much
            not very much
            not once
            not one bit
            not a bit
            nobody did
            no one did
            noone did
            not ever
            no way
            no chance
            hell no
            fuck no
            fuck off no
            no they didnt
            dont think so
            i dont think so
            didnt think so
            definitely not
            absolutely not
            certainly not
            of course not
            course not
            negative
            false
            nowhere near
            not even close
            not in the slightest
            in no way
            👎
            """,
        Hedges = """
            kind of
            kinda
            kind off
            kindof
            sort of
            sorta
            sort off
            sortof
            yes and no
            yes no
            no yes
            maybe
            perhaps
            possibly
            sometimes
            some times
            at times
            a bit
            bit
            a little
            a little bit
            little
            little bit
            half
            half and half
            50 50
            50/50
            partly
            mostly
            most of the time
            depends
            it depends
            in a way
            i guess
            guess so
            suppose
            suppose so
            so so
            could be
            up and down
            both
            either
            neither
            ish
            meh
            hardly
            hardly ever
            barely
            rarely
            not always
            not all the time
            not yet
            not bad
            some did
            some of them
            some of the time
            now and then
            no problem
            no problems
            no worries
            no complaints
            ok
            fine
            alright
            whatever
            👌
            """,
        Partly = """
            kind of
            kinda
            kind off
            kindof
            sort of
            sorta
            sortof
            sometimes
            at times
            some of the time
            a bit
            bit
            a lil bit
            lil bit
            a little
            a little bit
            little bit
            little
            half
            half and half
            50 50
            partly
            in a way
            so so
            now and then
            not always
            not all the time
            """,
        HedgeWords = "but kinda sorta sometimes maybe perhaps possibly mostly partly half except although though apart depends usually bit little however occasionally ish kind sort hardly barely rarely until unless guess suppose or whatever",
        Negations = "not didnt dont wasnt werent isnt never cant couldnt wouldnt shouldnt doesnt aint havent hasnt hadnt wont nobody nothing none neither no-one noone without",
        Agree = """
            ok
            sure
            go on
            go on then
            go for it
            alright
            alright then
            fine
            k
            cool
            start
            begin
            ready
            lets go
            lets do it
            go
            go ahead
            happy to
            im happy to
            if i have to
            why not
            yeah why not
            yes why not
            i will
            i do
            i can
            i want to
            id like to
            of course
            ofc
            no problem
            no worries
            yes please
            please
            can do
            will do
            i agree
            agree
            agreed
            i consent
            yes i agree
            👌
            """,
        Decline = """
            not interested
            im not interested
            im ok
            im good
            im alright
            no im ok
            not for me
            rather not
            id rather not
            i would rather not
            prefer not to
            i dont want to
            dont want to
            i do not want to
            no i dont want to
            i dont wanna
            dont wanna
            cant be bothered
            cba
            cant be arsed
            not today
            no not interested
            no way
            """,
        Skip = """
            skip
            skip it
            skip this
            skip this one
            skip question
            skip this question
            skip that
            pass
            ill pass
            pass on that
            pass on this
            next
            next one
            next question
            next please
            n/a
            not applicable
            doesnt apply
            does not apply
            idk
            dk
            idek
            dunno
            no idea
            havent a clue
            havent got a clue
            no clue
            not a clue
            clueless
            dont know
            dont no
            dont really know
            i dont know
            do not know
            i do not know
            doesnt know
            wouldnt know
            couldnt say
            couldnt tell you
            cant say
            cant tell
            hard to say
            difficult to say
            i dont know what to say
            not sure
            not too sure
            not really sure
            not 100 sure
            im not sure
            unsure
            not certain
            cant remember
            dont remember
            i dont remember
            cant think
            cant think of anything
            rather not say
            rather not
            rather not answer
            prefer not to say
            prefer not to answer
            prefer not to
            would rather not say
            id rather not say
            dont want to say
            dont want to answer
            dont want to answer that
            dont want to answer this
            dont wanna say
            dont wanna answer
            dont wanna answer that
            not saying
            not answering
            not answering that
            im not answering that
            no comment
            no answer
            no opinion
            dont have an opinion
            leave it blank
            blank
            miss
            miss it
            miss this one
            miss this question
            leave it
            leave that one
            leave this one
            haven't thought about it
            god knows
            who knows
            beats me
            search me
            🤷
            🤷‍♂️
            🤷‍♀️
            """,
        StopWords = "stop stopall unsubscribe end quit cancel revoke optout",
        StopPhrases = """
            stop it
            stop that
            stop this
            stop all
            opt out
            opting out
            opt me out
            i want to opt out
            i would like to opt out
            want out
            i want out
            i want to stop
            want to stop
            i wanna stop
            wanna stop
            id like to stop
            like to stop
            need to stop
            can i stop
            can we stop
            can you stop
            can this stop
            could you stop
            will you stop
            would you stop
            make it stop
            make this stop
            unsubscribe me
            unsubscribe from this
            unsubscribe from list
            cancel this
            cancel texts
            cancel messages
            cancel me
            end this
            end survey
            end conversation
            end chat
            end texts
            quit this
            quit survey
            stop survey
            stop conversation
            stop chat
            leave me alone
            leave me tf alone
            leav me alone
            leave me alon
            leave me a lone
            leve me alone
            leave me aloen
            fuck of
            un subscribe
            quit it
            cancel survey
            cancel the survey
            revoke consent
            i dont want to do this survey
            dont want to do this survey
            dont want to do the survey
            not interested stop
            not interested leave me alone
            not interested go away
            not interested fuck off
            im not answering any more questions
            not answering any more questions
            no more answering
            leave us alone
            leave me be
            leave me out of it
            leave me in peace
            leave me fuck alone
            leave me hell alone
            leave off
            let me be
            go away
            fuck off
            fuckoff
            fuck right off
            fuck all way off
            f off
            eff off
            feck off
            fuck away
            fuck away off
            fack off
            piss off
            p off
            bugger off
            sod off
            naff off
            jog on
            do one
            get lost
            get stuffed
            get to fuck
            clear off
            bog off
            back off
            do me a favour fuck off
            shut up
            shut fuck up
            stfu
            take me off list
            take me off this list
            take me off your list
            take me off this
            take my number off
            take my number off your list
            take my number off this list
            take my number off list
            remove me
            remove me from list
            remove me from this list
            remove me from your list
            remove me from this
            remove my number
            remove my number from your list
            remove my number from list
            delete my number
            delete my number from your list
            lose my number
            forget my number
            block me
            dont want this
            dont want to do this
            i dont want to do this
            dont want to do this anymore
            dont want to do it anymore
            dont want to answer any more
            dont want to answer anymore
            dont want to answer any more questions
            dont want to talk to you
            dont want to talk to you anymore
            dont want to speak to you
            dont want nothing to do with you
            want nothing to do with you
            dont want anything to do with you
            dont want anything to do with this
            never speak to me again
            never contact me again
            never text me again
            dont want to be part of this
            dont want to take part
            dont want to take part anymore
            i withdraw
            withdraw
            withdraw my consent
            i withdraw my consent
            i dont consent
            i do not consent
            do not disturb
            stop harassing me
            this is harassment
            youre harassing me
            """,
        StopUnlessComment = """
            no more
            no more questions
            enough
            thats enough
            give it a rest
            give over
            im done with this
            im done
            not doing this
            im not doing this
            not doing this anymore
            """,
        StartWords = "start unstop subscribe restart optin",
        HelpWords = "help info information",
        HelpPhrases = """
            more info
            more information
            who is this
            whos this
            who this
            who dis
            who is it
            who is it from
            whose this
            whos number is this
            whose number is this
            what number is this
            where did you get this number
            is this a wind up
            what survey is this
            i dont know what this is
            dont know what this is
            dont know what this is about
            who is that
            whos that
            who are you
            who you
            who are you people
            who am i talking to
            who am i speaking to
            who am i texting
            who is texting me
            who is texting
            who is messaging me
            whos texting me
            whos messaging me
            whos asking
            who is asking
            who sent this
            who sent me this
            who is this from
            whos this from
            who is this please
            who even is this
            who even are you
            who the hell is this
            who the fuck is this
            who the fuck are you
            who tf is this
            who tf are you
            i dont know who this is
            dont know who this is
            dont know who you are
            what is this
            whats this
            what this
            what is this about
            whats this about
            what is this for
            whats this for
            what the fuck is this
            wtf is this
            why are you texting me
            why you texting me
            why are you messaging me
            why are you asking
            why are you asking me this
            is this a scam
            is this scam
            is it a scam
            scam
            is this real
            is this spam
            is this legit
            is this a joke
            is this a real person
            are you a bot
            are you real
            are you a robot
            is this a bot
            how did you get my number
            how you get my number
            how have you got my number
            where did you get my number
            where you get my number
            who gave you my number
            who gave you this number
            what survey
            which survey
            what is this survey
            """,
        WrongPerson = """
            wrong number
            wrong person
            wrong phone
            wrong num
            not my phone
            isnt my phone
            this isnt my phone
            this is not my phone
            its not my phone
            thats not my phone
            this aint my phone
            not my number
            this isnt my number
            this is not my number
            not their phone
            not his phone
            not her phone
            this isnt his phone
            this isnt her phone
            this isnt his number
            this isnt her number
            this is not his number
            this is not her number
            this is not his phone
            this is not her phone
            not his number
            not her number
            this isnt their number
            this is my phone now
            this is my number now
            this is my new number
            this number is mine now
            i just got this number
            just got this number
            ive just got this number
            i just got this phone
            just got this phone
            this is a new number
            new phone who this
            new phone who dis
            new phone whos this
            new number who dis
            new number who this
            i dont know you
            dont know you
            i dont know who that is
            dont know who that is
            i dont know who you mean
            dont know who you mean
            i dont know him
            i dont know her
            never heard of you
            never heard of him
            never heard of her
            never heard of them
            no one here by that name
            nobody here by that name
            no one by that name here
            nobody by that name here
            no one by that name
            nobody by that name
            no one of that name here
            he doesnt live here
            he doesnt live here anymore
            he dont live here
            she doesnt live here
            she doesnt live here anymore
            she dont live here
            they dont live here
            they dont live here anymore
            he doesnt have this number anymore
            she doesnt have this number anymore
            he doesnt use this number
            he doesnt use this phone
            she doesnt use this phone
            he doesnt have this phone anymore
            he changed his number
            shes changed her number
            hes changed his number
            his number has changed
            not the right person
            not the person you want
            not the right number
            im not who you think i am
            i am not the person you are looking for
            im not the person you are looking for
            im not the right person
            i am not the right person
            this number belongs to someone else
            this number belongs to someone else now
            this is someone elses number
            this is someone elses phone
            this number is not his anymore
            he got a new number
            she got a new number
            im not the person youre looking for
            im not the person you want
            this isnt me
            this is not me
            you dont know me
            mistaken identity
            """,
        Polite = "please thanks thank now ok just lol mate bro bruv fam man hi hello hey sorry yo um erm er ah oh x xx xxx xxxx cheers already omg ffs haha ha hahaha hahahaha lmao lmfao pal dude guys tbh fucking bloody then gosh god jesus kind regards sir miss mrs mr ta well right",
        Chatter = "please thanks thank now ok just lol mate bro bruv fam man hi hello hey sorry yo um erm er ah oh x xx xxx xxxx cheers already omg ffs haha ha hahaha hahahaha lmao lmfao pal dude guys tbh fucking bloody then god jesus i id ive ill it its was is really probably like well so think say said the a an my that thats im honestly honest hmm hm umm ermm innit init ngl imo imho fr literally literaly actually basically obviously obv obvs would to be eh hehe reckon rn tho again all gonna personally lad lads love hun babe sir miss ig",
        BeforeAnswer = "nope minus more idk dunno know unsure wait oops correction say said saying give giving gave rate rated rating score scored scoring put putting choose choosing pick picked picking go going answer make it them they you definitely maybe probably like a an the about around roughly solid strong high low good decent easy easily straight full clear perfect proper fat big overall service team worker staff help support experience is was be being are were yes yeah no nah ok so and or but because since for 👍 total overall hmm score scored honestly now mean meant actually then therefore plus equals defo i me my mine number question q with out of from only still just deserves get gets got same another hard always",
        AfterAnswer = "i it its they theyre theyve them he hes she shes we you the my this that there their was is are were would will wouldnt but because and as cos since so if though although definitely maybe probably like lol because really very not no nothing never none for from out of or to in great good brilliant amazing ok alright fine decent excellent bad crap rubbish shit awful best happy helpful nice kind lovely perfect cool sound top always everyone everything everybody all just still also even only more less please thanks mate bro at on when after before yes yeah overall innit tbh x stars star points point marks 👍 did didnt dont do does had have has can cant could couldnt wasnt love loved like liked helped help listened listening worker staff ish easily easy too solid id im ive ill honestly thank because plus with me one well only cause by now lost though cuz maybe sorry ha haha mainly mostly especially again actually probs per sometimes depends",
        Units = "week weeks wk wks month months mth mths year years yr yrs yo day days hour hours hr hrs min mins minute minutes sec secs second seconds time times people ppl persons workers kid kids child children session sessions meeting meetings appointment appointments appts visit visits friends mates schools pound pounds quid p pence miles mile km am pm oclock bus buses train trains others other different thing things reasons reason questions question texts text messages message lads boys girls brothers sisters brother sister officers police nights night chances lessons gcses exams job jobs courses course phones bags old per percent calls trips men women guys big small little new main days weeks homes houses foster social fights offences grand stone kilos litres x2 of fags beers staffs ladies blokes man woman people's foot feet degrees half",
        Prepositions = "at in on since aged age year yr until till by before after room bus number no than under over below above least most nearly almost between ago every route flat house floor page section level grade unit block when past near within nearer closer towards not aint without day week month upto step stage class group team tel call ring text txt phone",
        Faces = """
            very sad = 1
            really sad = 1
            so sad = 1
            very bad = 1
            really bad = 1
            so bad = 1
            very angry = 1
            angry = 1
            awful = 1
            terrible = 1
            horrible = 1
            horrid = 1
            rubbish = 1
            shit = 1
            shite = 1
            crap = 1
            dreadful = 1
            disgusting = 1
            hated = 1
            hate = 1
            hated it = 1
            hate it = 1
            worst = 1
            the worst = 1
            sad = 2
            bad = 2
            unhappy = 2
            not happy = 2
            not good = 2
            not great = 2
            not very good = 2
            not very happy = 2
            not so good = 2
            not that good = 2
            not nice = 2
            poor = 2
            ok = 3
            meh = 3
            alright = 3
            fine = 3
            so so = 3
            average = 3
            neutral = 3
            mid = 3
            neither = 3
            not good not bad = 3
            good = 4
            happy = 4
            nice = 4
            quite good = 4
            pretty good = 4
            quite happy = 4
            pretty happy = 4
            very happy = 5
            really happy = 5
            so happy = 5
            super happy = 5
            very good = 5
            really good = 5
            so good = 5
            great = 5
            really great = 5
            amazing = 5
            brilliant = 5
            excellent = 5
            fantastic = 5
            awesome = 5
            wonderful = 5
            perfect = 5
            loved = 5
            loved it = 5
            love it = 5
            the best = 5
            best = 5
            😡 = 1
            😠 = 1
            🤬 = 1
            😭 = 1
            😫 = 1
            😩 = 1
            🤮 = 1
            🙁 = 2
            ☹ = 2
            😕 = 2
            😞 = 2
            😟 = 2
            😔 = 2
            😢 = 2
            😒 = 2
            😐 = 3
            😑 = 3
            😶 = 3
            🙂 = 4
            ☺ = 4
            😊 = 4
            😀 = 5
            😃 = 5
            😄 = 5
            😁 = 5
            😆 = 5
            🤩 = 5
            😍 = 5
            🥰 = 5
            """,
        All = """
            all
            all of them
            all of these
            all of those
            all of the above
            the lot
            everything
            every one
            all them
            all 3
            all three
            all 4
            all four
            all 5
            all five
            """,
        NoneOfThem = """
            none
            none of them
            none of these
            none of those
            none of the above
            nothing
            neither
            not any
            no
            nope
            nah
            """,
        Continues = "and also plus an",
        Everyday = """
            too off wee ass bee inn tell well will still all call fall full feel need week weeks been seen see free three tree
            book look cool school soon room food door poor better letter matter nice none line mine there these those threw
            fine fire file five four your hour give live love like note not nor now know knew new news never even ever seven
            sever eight weight night right might light ten then than when them they the he she we me us our his her him
            meet meat feet meant mean men many more most much must mum dad what where who why which while with without
            about above after again before being between both came come could did does doing done down each few from
            further had has have having here how into itself just made make only other own same should such that this
            through under until very was were would write wrote written right rite work worker works word words world
            test text next rest best west east list last lost least said same some home time same talk walk take taken
            told hold cold gold old kind kinda find mind hand hard part park past pass fast first trust must just
            help held hello stop step shop top start stay stand staff stuff still stupid start store story
            quit quite quiet end ended ends send spend friend finish cancel cancelled call called calls cell
            phone phones number numbers person people voice video visit letters email mail face phoned message
            help helped helps hope hopes hopefully housing house school college job jobs working worked training learn
            nothing something anything everything someone anyone everyone nobody somebody everybody
            want wants wanted need needs needed never neither maybe may say says said saying
            listen listened listening treat treated fair fairly fare far plan plans explain explained
            """,
    };
}
