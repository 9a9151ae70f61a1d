using Spectre.Console;

namespace Voice.Host.Analysis;

/// <summary>Progress for people; nothing where the output goes to a file.</summary>
internal static class Terminal
{
    public static void WithProgress(string what, Action<Action<double>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            work(_ => { });
            return;
        }

        AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: 1);
                work(done => task.Value = done);
                task.Value = 1;
            });
    }
}
