using System.Diagnostics;
using System.Globalization;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Bench.Conversations;

/// <summary>Steps a second on one core, with the state written to and read from JSON around every step. Budget: 100,000.</summary>
internal static class EngineBench
{
    private const int Budget = 100_000;

    private static readonly string[] Child =
    [
        "yes pls", "prob an 8 lol", "yeah they did mostly", "a bit", "no not really", "they listened to me and didnt shout",
        "and my worker came to school with me", "more trips, less forms", "2 please", "thanks", "skip",
    ];

    public static int Run(string[] args)
    {
        var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 3;
        var survey = Survey();
        Measure(survey, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (steps, took) = Measure(survey, seconds);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / steps;
        var rate = steps / took.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"conversation engine: {rate:N0} steps/s on one core, state saved and restored at each ({1e6 / rate:F2} µs, {bytes:N0} bytes a step); budget {Budget:N0}: {(rate >= Budget ? "met" : "MISSED")}"));
        return rate >= Budget ? 0 : 1;
    }

    private static (long Steps, TimeSpan Took) Measure(SurveyDefinition survey, double seconds)
    {
        var watch = Stopwatch.StartNew();
        var steps = 0L;
        while (watch.Elapsed.TotalSeconds < seconds)
            for (var i = 0; i < 100; i++)
                steps += Conversation(survey);
        return (steps, watch.Elapsed);
    }

    private static int Conversation(SurveyDefinition survey)
    {
        var saved = ConversationJson.Write(ConversationEngine.Begin(survey, "en", null, "the Harbour team", "https://voice.example/s/abc").State);
        foreach (var text in Child)
            saved = ConversationJson.Write(ConversationEngine.Next(survey, ConversationJson.Read(saved), new ConversationEvent.Texted(text)).State);
        return Child.Length + 1;
    }

    /// <summary>The shipped survey for children when the program runs from the repository.</summary>
    private static SurveyDefinition Survey()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "surveys", "child-closure", "v1.yaml") is var path && File.Exists(path))
                return SurveyReader.ReadFile(path).Definition ?? throw new InvalidDataException($"{path} has faults.");
        throw new FileNotFoundException("Run this from the repository: surveys/child-closure/v1.yaml is not above the current folder.");
    }
}
