using System.CommandLine;

namespace Voice.Host.Analysis;

/// <summary>The verbs <c>analyse</c> and <c>analysis train|evaluate|cluster</c>.</summary>
public static class AnalysisCommands
{
    /// <summary>Labels that say a person could not label a comment.</summary>
    internal static readonly string[] NoLabels = ["Labelling not possible"];

    public static IEnumerable<Command> Build() =>
    [
        AnalyseCommand.Build(),
        new Command("analysis", "Train, measure and explore the analysis of comments.") { TrainCommand.Build(), EvaluateCommand.Build(), ClusterCommand.Build(), ConcernsCommand.Build(), LearnCommand.Build(), ModelsCommand.Build(), BackCommand.Build(), RereadCommand.Build() }
    ];

    /// <summary>Runs a verb; what goes wrong becomes one line on standard error and exit code 1.</summary>
    internal static int Guard(Action verb)
    {
        try
        {
            verb();
            return 0;
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            Console.Error.WriteLine(Words(fault).ReplaceLineEndings(" "));
            return 1;
        }
    }

    // Which parameter of ours it was tells nobody anything.
    private static string Words(Exception fault) => fault is ArgumentException { ParamName: { } name } ? fault.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : fault.Message;

    // What several threads met at once comes wrapped; the first of it is what to say.
    private static Exception? Fault(Exception e) => e switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Fault(first),
        VerbException or IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException or FormatException or NotSupportedException => e,
        _ => null
    };
}
