namespace Voice.Core.Tests.Conversations;

public sealed class ScaleReplies
{
    private const string Table = """
        8 -> 8
         8  -> 8
        10 -> 10
        1 -> 1
        08 -> 8
        8. -> 8
        8! -> 8
        7!! -> 7
        8? -> 8
        (8) -> 8
        "8" -> 8
        *8* -> 8
        - 8 -> 8
        +8 -> 8
        8 x -> 8
        8x -> 8
        8xx -> 8
        8xxx -> 8
        7lol -> 7
        8ish -> 8
        8 ish -> 8
        8 out of 10 -> 8
        8 outta 10 -> 8
        8outta10 -> 8
        8outof10 -> 8
        8 out 10 -> 8
        8/10 -> 8
        8 / 10 -> 8
        10/10 -> 10
        ten/10 -> 10
        eight/ten -> 8
        eight -> 8
        Eight -> 8
        EIGHT -> 8
        ten -> 10
        one -> 1
        Ten out of ten -> 10
        ten out of 10 -> 10
        10 out of ten -> 10
        an 8 i think -> 8
        prob a 7 lol -> 7
        probably about an 8 -> 8
        id say 9 -> 9
        I'd say 9 -> 9
        I’d say a 9 -> 9
        i would say 9 tbh -> 9
        id give it a 6 -> 6
        i'd give them 8 -> 8
        give it 10 -> 10
        maybe a 5? -> 5
        like a 7 -> 7
        it was like 7 -> 7
        it was a 9 -> 9
        its a 10 from me -> 10
        im gonna say 8 -> 8
        im going with 8 -> 8
        going for a 6 -> 6
        erm 8 -> 8
        ummm 7 -> 7
        hmm 7 i guess -> 7
        ok 8 -> 8
        yeah 8 -> 8
        yes 8 -> 8
        hi 8 -> 8
        8 thanks -> 8
        8 thank you -> 8
        8 please -> 8
        8 mate -> 8
        8 bro -> 8
        8 tbh -> 8
        8 lol -> 8
        8 😂 -> 8
        😂 8 -> 8
        8 👍 -> 8
        8️⃣ -> 8
        🔟 -> 10
        1️⃣0️⃣ -> 10
        8️⃣/🔟 -> 8
        ８ -> 8
        １０ -> 10
        ⑧ -> 8
        ٨ -> 8
        𝟖 -> 8
        eigth -> 8
        eihgt -> 8
        eigt -> 8
        sevn -> 7
        sevin -> 7
        tne -> 10
        nien -> 9
        fve -> 5
        foru -> 4
        thre -> 3
        wyth -> 8
        saith -> 7
        deg -> 10
        naw -> 9
        pump -> 5
        deg allan o ddeg -> 10
        saith allan o 10 -> 7
        8 allan o 10 -> 8
        wyth diolch -> 8
        a solid 8 -> 8
        solid 8/10 -> 8
        strong 7 -> 7
        good 8 -> 8
        easy 10 -> 10
        definitely a 10 -> 10
        defo 10 -> 10
        10 defo -> 10
        10 definitely -> 10
        100% a 10 -> ambiguous
        10 easily -> 10
        overall 8 -> 8
        overall: 8 -> 8
        score: 8 -> 8
        rating 7 -> 7
        8 overall -> 8
        8 stars -> 8
        8 points -> 8
        8 they were nice -> 8
        8, they were nice -> 8
        8 cos they listened -> 8
        8 because my worker was good -> 8
        8 but could be better -> 8
        8 - good people -> 8
        8. Good people -> 8
        8 good -> 8
        10 amazing -> 10
        10 best worker ever -> 10
        2 rubbish -> 2
        1 it was shit -> 1
        1 waste of time -> ambiguous
        10/10 would do again -> 10
        10/10 would recommend -> 10
        8/10 would be 10 if they called back -> 8
        8, i was there 3 weeks -> 8
        8 i was there for 3 months -> 8
        they were good so 8 -> 8
        my worker was sound. 9 -> 9
        they listened to me 9/10 -> 9
        not 10 more like 6 -> 6
        not a 10 more like a 6 -> 6
        not a 10, more 8 -> 8
        wouldnt say 10 but 8 -> 8
        8 no wait 6 -> 6
        8 sorry i meant 7 -> 7
        8 actually 9 -> 9
        out of 10 id say 8 -> 8
        on a scale of 1 to 10 id say 8 -> 8
        scale of 1-10 its a 7 -> 7
        from 1 to 10 i would go 9 -> 9
        idk 6 -> 6
        dunno maybe 6 -> 6
        8 8 8 -> 8
        8.0 -> 8
        10.0 -> 10
        10+ -> 10
        EIGHT!!! -> 8
        eiiight -> 8
        tennnn -> 10
        seven i suppose -> 7
        two. nobody came -> 2
        three out of ten -> 3
        five -> 5
        six -> 6
        6 -> 6
        number 8 -> 8
        i would rate it as an 8 -> 8
        7 put of 10 -> 7
        8 <3 -> 8
        8 sent from my iPhone -> 8
        5 or above -> ambiguous
        5 at least -> ambiguous
        8 plus -> ambiguous
        10 NOT -> ambiguous
        10 lol jk -> ambiguous
        1 they were amazing -> ambiguous
        1 👍 -> ambiguous
        10 👎 -> ambiguous
        10 it was rubbish -> ambiguous
        1 not great -> 1
        my mum says 8 -> ambiguous
        worker 10 boss 2 -> ambiguous
        1) 7 -> ambiguous
        3 workers in 2 years so 4 -> 4
        -1/10 -> out-of-range
        10 o clock -> not-understood
        10 minutes late every time -> not-understood
        I got 5 GCSEs -> not-understood
        10 times out of 10 -> not-understood
        4.5 -> ambiguous
        7.5/10 -> ambiguous
        7½ -> ambiguous
        7 and a half -> ambiguous
        7 and half -> ambiguous
        seven point five -> ambiguous
        7 or 8 -> ambiguous
        7-8 -> ambiguous
        7 - 8 -> ambiguous
        7/8 -> ambiguous
        7,8 -> ambiguous
        7, 8 -> ambiguous
        7 8 -> ambiguous
        between 7 and 8 -> ambiguous
        7 to 8 -> ambiguous
        seven or eight -> ambiguous
        1 2 3 -> ambiguous
        i was there at 3, 8 -> ambiguous
        10 for him 2 for her -> ambiguous
        4/5 -> ambiguous
        3/5 -> ambiguous
        80% -> ambiguous
        80 percent -> ambiguous
        5 stars -> ambiguous
        5* -> ambiguous
        number 1 -> ambiguous
        theyre number 1 -> ambiguous
        #1 -> ambiguous
        at least 7 -> ambiguous
        less than 5 -> ambiguous
        more than 5 -> ambiguous
        nearly 8 -> ambiguous
        7+ -> ambiguous
        not 10 -> ambiguous
        not a 10 -> ambiguous
        im 8 -> ambiguous
        when i was 8 -> ambiguous
        my brother is 8 -> ambiguous
        50/50 -> ambiguous
        11 -> out-of-range
        0 -> out-of-range
        zero -> out-of-range
        -3 -> out-of-range
        minus 5 -> out-of-range
        100 -> out-of-range
        one hundred -> out-of-range
        a hundred -> out-of-range
        hundred -> out-of-range
        eleven -> out-of-range
        twenty -> out-of-range
        twenty five -> out-of-range
        11/10 -> out-of-range
        0/10 -> out-of-range
        11 out of 10 -> out-of-range
        100/10 -> out-of-range
        1000 -> out-of-range
        15 -> out-of-range
        it was good -> not-understood
        good -> not-understood
        yes -> not-understood
        no -> not-understood
        ok -> not-understood
        lol -> not-understood
        ? -> not-understood
        what -> not-understood
        👍 -> not-understood
        😀 -> not-understood
        ate -> not-understood
        to -> not-understood
        for -> not-understood
        too many -> not-understood
        no one listened -> not-understood
        no 1 listened -> not-understood
        one of them was nice -> not-understood
        someone was nice -> not-understood
        8 weeks -> not-understood
        3 months -> not-understood
        2 workers -> not-understood
        i had 2 workers -> not-understood
        10 times better -> not-understood
        it cost £8 -> not-understood
        8 quid -> not-understood
        3:30 -> not-understood
        3pm -> not-understood
        3 pm -> not-understood
        at 3.30pm -> not-understood
        3/4/2024 -> not-understood
        07700900123 -> not-understood
        07700 900123 -> not-understood
        +447700900123 -> not-understood
        call me on 07700 900 123 -> not-understood
        4 real -> not-understood
        4 me it was ok -> not-understood
        2 be honest -> not-understood
        gr8 -> not-understood
        m8 -> not-understood
        8th -> not-understood
        1st -> not-understood
        2nite -> not-understood
        l8r -> not-understood
        24/7 -> not-understood
        they were there 24/7 so 10 -> 10
        asdfgh -> not-understood
        nine to five job -> ambiguous
        i was there at 3 -> ambiguous
        theres 2 of them -> not-understood
        dunno -> skipped
        idk -> skipped
        IDK -> skipped
        idk lol -> skipped
        dk -> skipped
        dont know -> skipped
        don't know -> skipped
        don’t know -> skipped
        I don't know -> skipped
        i dont really know -> skipped
        dont no -> skipped
        not sure -> skipped
        not sure tbh -> skipped
        no idea -> skipped
        ddim yn gwybod -> skipped
        dwi ddim yn gwybod -> skipped
        dim syniad -> skipped
        🤷 -> skipped
        🤷‍♂️ -> skipped
        🤷🏽‍♀️ -> skipped
        skip -> skipped
        SKIP -> skipped
        skip please -> skipped
        skip this one -> skipped
        pass -> skipped
        next -> skipped
        next question -> skipped
        n/a -> skipped
        N/A -> skipped
        rather not say -> skipped
        id rather not say -> skipped
        prefer not to say -> skipped
        pasio -> skipped
        sgip -> skipped
        STOP -> stop
        stop -> stop
        Stop. -> stop
        Stop. Thank you -> stop
        stop please -> stop
        pls stop -> stop
        stop!!! -> stop
        stoppp -> stop
        S T O P -> stop
        s.t.o.p -> stop
        *STOP* -> stop
        stop stop stop -> stop
        stop texting me -> stop
        stop txting me -> stop
        STOP TEXTING ME!!! -> stop
        stop texting -> stop
        please stop texting me -> stop
        can you stop texting me -> stop
        can u pls stop messaging me -> stop
        stop sending me these -> stop
        stop sending messages -> stop
        stop contacting me -> stop
        stop messaging this number -> stop
        stop bothering me -> stop
        stop asking me questions -> stop
        stop it -> stop
        stop this now -> stop
        i want to stop -> stop
        i wanna stop -> stop
        can i stop -> stop
        pls dont text me -> stop
        dont text me -> stop
        don't text me again -> stop
        do not text me -> stop
        do not contact me again -> stop
        dont message me anymore -> stop
        dont txt me no more -> stop
        no more texts -> stop
        no more messages please -> stop
        i dont want any more texts -> stop
        i dont want these messages -> stop
        i don't want to be contacted -> stop
        never text me again -> stop
        leave me alone -> stop
        leave me alone pls -> stop
        just leave me alone -> stop
        go away -> stop
        fuck off -> stop
        FUCK OFF -> stop
        fuk off -> stop
        piss off -> stop
        unsubscribe -> stop
        Unsubscribe me -> stop
        end -> stop
        End. -> stop
        quit -> stop
        cancel -> stop
        revoke -> stop
        optout -> stop
        opt out -> stop
        opt-out -> stop
        STOPALL -> stop
        stop all -> stop
        take me off your list -> stop
        remove me -> stop
        remove my number -> stop
        lose my number -> stop
        stopio -> stop
        stopiwch -> stop
        Stopiwch os gwelwch yn dda -> stop
        dim mwy -> stop
        dim mwy o negeseuon -> stop
        paid a tecstio fi -> stop
        peidiwch â chysylltu -> stop
        gad lonydd i fi -> stop
        🛑 -> stop
        STOP​ -> stop
        stop asking me this shit -> stop
        stop im busy -> stop
        i had to stop going to school -> not-understood
        they should stop shouting -> not-understood
        please stop sending me messages about this -> stop
        please remove my number from your system -> stop
        take my name off your list -> stop
        leave me tf alone -> stop
        piss off and dont text me -> stop
        not interested stop -> stop
        stop texting me or ill call the police -> stop
        i dont want to answer this -> skipped
        who's liam -> wrong-person
        who is Liam? -> wrong-person
        no one here called Liam -> wrong-person
        thats not me -> wrong-person
        my name isnt liam -> wrong-person
        who cares -> not-understood
        start -> start
        START -> start
        unstop -> start
        help -> help
        HELP -> help
        help pls -> help
        info -> help
        who is this -> help
        whos this -> help
        Who's this? -> help
        who dis -> help
        who are you -> help
        who r u -> help
        what is this -> help
        is this a scam -> help
        how did you get my number -> help
        pwy yw hwn -> help
        pwy ydych chi? -> help
        wrong number -> wrong-person
        Wrong number mate -> wrong-person
        wrong person -> wrong-person
        sorry wrong number -> wrong-person
        you have the wrong number -> wrong-person
        uve got the wrong number -> wrong-person
        i think you have the wrong number -> wrong-person
        u got the wrong person -> wrong-person
        rong number -> wrong-person
        not my phone -> wrong-person
        this isn't Liam's phone -> wrong-person
        this isnt liams phone -> wrong-person
        This is not Liam -> wrong-person
        this is not my phone -> wrong-person
        who's this i don't know you -> wrong-person
        whos this i dont know u -> wrong-person
        i dont know you -> wrong-person
        no liam here -> wrong-person
        theres no Liam here -> wrong-person
        he doesnt live here anymore -> wrong-person
        rhif anghywir -> wrong-person
        """;

    public static TheoryData<string, string> Replies => ReplyTable.Rows(Table);

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_to_a_scale_is_read_or_asked_again(string reply, string meaning) =>
        ReplyTable.Means(TestQuestions.Overall, reply).ShouldBe(meaning);
}
