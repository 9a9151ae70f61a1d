using Voice.Core.Surveys;

namespace Voice.Host.Demo;

/// <summary>What made-up people write.</summary>
internal static class DemoComments
{
    private static readonly string[] ChildGood =
    [
        "my worker actually listened to me", "he helped me get into college", "she didnt judge me", "going boxing instead of sitting in a office",
        "they explained stuff so i got it", "had a laugh with them tbh", "got me a cscs card", "it was sick, didnt think id like it", "they rang my school for me and sorted it",
        "felt like someone was on my side", "the fishing trip", "it's ok i guess", "helped me stay out of trouble",
    ];

    private static readonly string[] ChildBetter =
    [
        "too many appointments", "it was far on the bus", "i had 3 different workers", "less talking more doing", "text me before not after",
        "nothing really", "didnt know when it was gona end", "should of told me what was happening in court", "more stuff for girls", "start it sooner i waited ages",
"dont meet at the police station", "snacks lol",
    ];

    private static readonly string[] ParentGood =
    [
        "The worker kept me informed all the way through.", "Somebody finally listened to us as a family.", "Helpful and kind to my son.",
        "They got the school to talk to us again.", "Honest with us, even when it was hard to hear.", "We are arguing less at home.",
    ];

    private static readonly string[] ParentBetter =
    [
        "We waited eight weeks before anybody rang.", "I would have liked to know what came next.", "Letters are hard to understand.", "Nothing, thank you.",
        "Please ring after work, I cannot answer in the day.", "Changing worker half way set him back.", "More for the parents, not only for the child.",
    ];

    private static readonly string[] VictimGood =
    [
        "She told me what would happen and then it did happen.", "I never felt rushed.", "They asked what I wanted.", "The letter I was given helped me move on.",
    ];

    private static readonly string[] VictimBetter =
    [
        "I only found out how it ended because I rang.", "Nobody told me I could say no.", "It took far too long to hear anything.", "A name and a number to call would help.", "Nothing more.",
    ];

    private static readonly string[] VolunteerGood =
    [
        "The child had their say and we took our time.", "Good report, and in time.", "The room was warm and there was water.",
    ];

    private static readonly string[] VolunteerBetter =
    [
        "The report came the evening before.", "Too many adults for one child.", "Somebody to talk to afterwards.", "Nothing.",
    ];

    private const string Worrying = "my brother keeps hitting me and nobody asked";

    public static string Pick(Question question, Audience audience, bool happy, Random random)
    {
        if (audience == Audience.Child && random.Next(90) == 0)
            return Worrying;
        var better = question.Polarity == "negative" || question.Id == "change";
        if (!better && !happy && random.Next(3) == 0)
            return "nothing";
        var from = (audience, better) switch
        {
            (Audience.Child, false) => ChildGood,
            (Audience.Child, true) => ChildBetter,
            (Audience.Parent, false) => ParentGood,
            (Audience.Parent, true) => ParentBetter,
            (Audience.Volunteer, false) => VolunteerGood,
            (Audience.Volunteer, true) => VolunteerBetter,
            (_, false) => VictimGood,
            (_, true) => VictimBetter,
        };
        return from[random.Next(from.Length)];
    }
}
