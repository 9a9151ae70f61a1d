namespace Voice.Core.Tests.Conversations;

public sealed class OtherReplies
{
    private const string YesNoTable = """
        yes -> yes
        Yes -> yes
        YES -> yes
        y -> yes
        Y -> yes
        yse -> yes
        yeh -> yes
        yh -> yes
        ye -> yes
        yas -> yes
        yep -> yes
        yup -> yes
        yea -> yes
        yeah -> yes
        yeahhh -> yes
        yesss -> yes
        aye -> yes
        👍 -> yes
        👍🏾 -> yes
        👍👍 -> yes
        ✅ -> yes
        defo -> yes
        deffo -> yes
        definitely -> yes
        ofc -> yes
        of course -> yes
        always -> yes
        100% -> yes
        yes they did -> yes
        yeah they did -> yes
        they did -> yes
        they always did -> yes
        she was -> yes
        they did yeah -> yes
        i think so -> yes
        i think yes -> yes
        id say yes -> yes
        yes pls -> yes
        yes thanks -> yes
        yes mate -> yes
        yes x -> yes
        yeah tbh -> yes
        erm yeah -> yes
        yes yes yes -> yes
        yes, all the time -> yes
        yes my worker was great -> yes
        yes i had no problems -> yes
        no doubt -> yes
        prob yeah -> yes
        hell yeah -> yes
        ydw -> yes
        oes -> yes
        do -> yes
        ie -> yes
        Ie! -> yes
        oedden -> yes
        wrth gwrs -> yes
        ydw diolch -> yes
        no -> no
        No -> no
        n -> no
        nah -> no
        nope -> no
        na -> no
        naw -> no
        nooo -> no
        👎 -> no
        ❌ -> no
        not really -> no
        not rly -> no
        not at all -> no
        never -> no
        no way -> no
        hell no -> no
        no they didnt -> no
        no they didn't -> no
        they didnt -> no
        they did not -> no
        she wasnt -> no
        no not really -> no
        nah not really -> no
        no never -> no
        i dont think so -> no
        definitely not -> no
        defo not -> no
        no they never listened -> no
        no thanks -> no
        not really they just talked -> no
        nac ydw -> no
        nac oes -> no
        naddo -> no
        nage -> no
        nac oedden -> no
        dim o gwbl -> no
        kind of -> ambiguous
        kinda -> ambiguous
        sort of -> ambiguous
        yes and no -> ambiguous
        no but yeah -> ambiguous
        yeah but no -> ambiguous
        yeah nah -> ambiguous
        yes but not always -> ambiguous
        no but they were nice -> ambiguous
        maybe -> ambiguous
        sometimes -> ambiguous
        most of the time -> ambiguous
        a bit -> ambiguous
        depends -> ambiguous
        half and half -> ambiguous
        50/50 -> ambiguous
        some did some didnt -> not-understood
        so so -> ambiguous
        not always -> ambiguous
        not bad -> ambiguous
        ok -> not-understood
        i guess -> ambiguous
        yes they didnt -> ambiguous
        👍👎 -> ambiguous
        weithiau -> ambiguous
        efallai -> ambiguous
        8 -> not-understood
        1 -> not-understood
        what -> not-understood
        lol -> not-understood
        no one listened -> not-understood
        y u asking -> not-understood
        my mum was there -> not-understood
        do i have to -> not-understood
        not sure -> skipped
        no idea -> skipped
        no comment -> skipped
        idk -> skipped
        skip -> skipped
        n/a -> skipped
        stop -> stop
        end -> stop
        yes stop -> stop
        yes please stop -> stop
        YES STOP TEXTING ME -> stop
        stop yes -> stop
        help -> help
        wrong number -> wrong-person
        START -> start
        ya -> yes
        mhm -> yes
        uh huh -> yes
        they never did -> no
        nobody did -> no
        not one bit -> no
        do i think so -> not-understood
        did they -> not-understood
        only sometimes -> ambiguous
        yes although it was hard -> ambiguous
        """;

    private const string FacesTable = """
        😡 -> 1
        🙁 -> 2
        ☹️ -> 2
        😐 -> 3
        🙂 -> 4
        😀 -> 5
        😃😃😃 -> 5
        :) -> 4
        :( -> 2
        :-) -> 4
        :D -> 5
        :| -> 3
        1 -> 1
        5 -> 5
        five -> 5
        4/5 -> 4
        4 out of 5 -> 4
        good -> 4
        it was good -> 4
        good tbh -> 4
        gud -> 4
        bad -> 2
        meh -> 3
        ok -> 3
        okay -> 3
        k -> 3
        alright -> 3
        very good -> 5
        really good -> 5
        rly gud -> 5
        amazing -> 5
        amazinggg -> 5
        gr8 -> 5
        shit -> 1
        awful -> 1
        really bad -> 1
        not good -> 2
        not great -> 2
        sad -> 2
        very sad -> 1
        happy -> 4
        good 🙂 -> 4
        5 😀 -> 5
        good, they listened -> 4
        da -> 4
        da iawn -> 5
        iawn -> 3
        gwael -> 2
        hapus -> 4
        😀 lol -> 5
        😀😡 -> ambiguous
        1 😀 -> ambiguous
        rubbish 😀 -> ambiguous
        not bad -> ambiguous
        8/10 -> ambiguous
        3.5 -> ambiguous
        3 or 4 -> ambiguous
        👍 -> ambiguous
        good but bad at times -> not-understood
        6 -> out-of-range
        0 -> out-of-range
        10 -> out-of-range
        yes -> not-understood
        my mum was there -> not-understood
        idk -> skipped
        🤷 -> skipped
        stop -> stop
        """;

    private const string BitTable = """
        yes -> yes
        YES -> yes
        yeah they did -> yes
        yh -> yes
        yse -> yes
        ie -> yes
        a bit -> partly
        A BIT -> partly
        abit -> partly
        a lil bit -> partly
        bit -> partly
        kind of -> partly
        kinda -> partly
        sometimes -> partly
        they were a bit -> partly
        tipyn bach -> partly
        sort of tbh -> partly
        no -> no
        nah -> no
        nope -> no
        not really -> no
        na -> no
        no they wernt -> no
        yes and no -> ambiguous
        yes a bit -> partly
        no but yeah -> ambiguous
        maybe -> ambiguous
        1 -> not-understood
        3 -> not-understood
        8 -> not-understood
        b -> not-understood
        purple -> not-understood
        idk -> skipped
        dont know -> skipped
        stop -> stop
        """;

    private const string TellTable = """
        1 -> no
        2 -> meet
        3 -> voice-note
        4 -> letter
        two -> meet
        2 please -> meet
        2. -> meet
        2) -> meet
        option 2 -> meet
        number 2 -> meet
        b -> meet
        B -> meet
        (c) -> voice-note
        option d -> letter
        no -> no
        no thanks -> no
        nah -> no
        nah im good -> no
        no ta -> no
        meet them -> meet
        meet -> meet
        meet the people -> meet
        i want to meet them -> meet
        id like to meet them -> meet
        face to face -> meet
        voice note -> voice-note
        a voice note -> voice-note
        voice -> voice-note
        voicenote -> voice-note
        voise note -> voice-note
        letter -> letter
        a letter -> letter
        leter -> letter
        lettre -> letter
        write a letter -> letter
        ill write a letter -> letter
        llythyr -> letter
        neges llais -> voice-note
        dim diolch -> no
        2 meet them -> meet
        yes meet them -> meet
        yes, a letter -> letter
        yes -> ambiguous
        maybe -> ambiguous
        2 or 3 -> ambiguous
        meet or letter -> ambiguous
        2 or a letter -> ambiguous
        i dont want to meet them -> ambiguous
        i dont want to -> not-understood
        maybe a letter -> ambiguous
        not a letter -> ambiguous
        yeah -> ambiguous
        both -> ambiguous
        last one -> not-understood
        5 -> out-of-range
        0 -> out-of-range
        better -> not-understood
        note -> voice-note
        none -> not-understood
        idk -> skipped
        skip -> skipped
        stop -> stop
        """;

    private const string HelpsTable = """
        1 -> [family]
        1 and 3 -> [family school-or-work]
        1,3 -> [family school-or-work]
        1 3 -> [family school-or-work]
        3 & 1 -> [family school-or-work]
        1, 2 and 3 -> [family friends school-or-work]
        1 n 2 -> [family friends]
        one and two -> [family friends]
        a and c -> [family school-or-work]
        a, b -> [family friends]
        family -> [family]
        family and friends -> [family friends]
        familly -> [family]
        my family and music -> [family hobby]
        all -> [family friends school-or-work hobby]
        all of them -> [family friends school-or-work hobby]
        everything -> [family friends school-or-work hobby]
        none -> [nothing]
        nothing -> [nothing]
        none of them -> [nothing]
        school -> [school-or-work]
        1-3 -> ambiguous
        1 or 2 -> ambiguous
        not 2 -> ambiguous
        all but 2 -> ambiguous
        1 and nothing -> ambiguous
        7 -> out-of-range
        1 and 9 -> out-of-range
        13 -> out-of-range
        dogs -> not-understood
        idk -> skipped
        stop -> stop
        """;

    private const string CommentTable = """
        they listened to me -> comment
        no -> comment
        No -> comment
        nope -> comment
        nothing -> comment
        nah -> comment
        yes -> comment
        good -> comment
        8 -> comment
        👍 -> comment
        they should stop shouting -> comment
        stop shouting at us -> comment
        stop being late -> comment
        i had to stop going to school -> comment
        it helped me stop fighting -> comment
        stop and search was bad -> comment
        stop asking so many questions -> comment
        dont stop what you do -> comment
        it should never end -> comment
        they didnt cancel -> comment
        dont cancel appointments -> comment
        stop cancelling on me -> comment
        they dont text me back -> comment
        text me more -> comment
        no more shouting -> comment
        no more -> comment
        they called the wrong number all the time -> comment
        they had the wrong person -> comment
        who is this for -> comment
        help with school -> comment
        you help -> comment
        they help me -> comment
        help me -> comment
        he told me to fuck off -> comment
        leave me alone more at school -> comment
        i didnt want to leave -> comment
        start earlier -> comment
        Liam was nice -> comment
        im not happy -> comment
        end of it all -> comment
        the end -> comment
        quit smoking -> comment
        they made me quit -> comment
        go away trips -> comment
        nobody told me what was going on -> comment
        مرحبا -> comment
        stop -> stop
        STOP -> stop
        Stop. -> stop
        stop please -> stop
        please stop -> stop
        stop texting me -> stop
        stop texting me please -> stop
        dont text me -> stop
        pls dont text me -> stop
        dont text me again -> stop
        no more texts -> stop
        leave me alone -> stop
        fuck off -> stop
        fuck off and leave me alone -> stop
        go away -> stop
        unsubscribe -> stop
        end -> stop
        quit -> stop
        cancel -> stop
        stopiwch -> stop
        stop sending me texts -> stop
        stop asking me questions -> stop
        stop messaging me its annoying -> comment
        leave me alone please stop -> stop
        fuck off you lot -> stop
        stop the texts -> stop
        i dont want you to text me -> stop
        can you not text me -> stop
        stop calling me names -> comment
        stop calling my mum -> comment
        stop sending people to prison -> comment
        dont contact my mum -> comment
        leave me alone when im angry -> comment
        please stop the racism -> comment
        they need to stop judging -> comment
        couldn't stop laughing -> comment
        ends too soon -> comment
        cancel less meetings -> comment
        not my fault -> comment
        the wrong person got help -> comment
        start listening to kids -> comment
        next time come on time -> comment
        idk they were alright -> comment
        skip -> skipped
        idk -> skipped
        dunno -> skipped
        dont know -> skipped
        pass -> skipped
        n/a -> skipped
        help -> help
        who is this -> help
        start -> start
        wrong number -> wrong-person
        this isnt my phone -> wrong-person
        you have the wrong number -> wrong-person
        ... -> not-understood
        ? -> not-understood
        """;

    public static TheoryData<string, string> YesNo => ReplyTable.Rows(YesNoTable);

    public static TheoryData<string, string> Faces => ReplyTable.Rows(FacesTable);

    public static TheoryData<string, string> Bit => ReplyTable.Rows(BitTable);

    public static TheoryData<string, string> Tell => ReplyTable.Rows(TellTable);

    public static TheoryData<string, string> Helps => ReplyTable.Rows(HelpsTable);

    public static TheoryData<string, string> Comments => ReplyTable.Rows(CommentTable);

    [Theory]
    [MemberData(nameof(YesNo))]
    public void Yes_or_no(string reply, string meaning) => ReplyTable.Means(TestQuestions.Listened, reply).ShouldBe(meaning);

    [Theory]
    [MemberData(nameof(Faces))]
    public void Five_faces(string reply, string meaning) => ReplyTable.Means(TestQuestions.Faces, reply).ShouldBe(meaning);

    [Theory]
    [MemberData(nameof(Bit))]
    public void Yes_a_bit_or_no(string reply, string meaning) => ReplyTable.Means(TestQuestions.Bit, reply).ShouldBe(meaning);

    [Theory]
    [MemberData(nameof(Tell))]
    public void One_of_several(string reply, string meaning) => ReplyTable.Means(TestQuestions.Tell, reply).ShouldBe(meaning);

    [Theory]
    [MemberData(nameof(Helps))]
    public void Any_of_several(string reply, string meaning) => ReplyTable.Means(TestQuestions.Helps, reply).ShouldBe(meaning);

    [Theory]
    [MemberData(nameof(Comments))]
    public void Free_text(string reply, string meaning) => ReplyTable.Means(TestQuestions.Good, reply).ShouldBe(meaning);
}
