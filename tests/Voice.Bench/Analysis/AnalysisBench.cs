using System.Diagnostics;
using System.Globalization;
using Voice.Analysis;
using Voice.Analysis.Clustering;
using Voice.Analysis.Themes;

namespace Voice.Bench.Analysis;

/// <summary><c>analysis</c>: comments classified a second on two cores, and the time and memory of theme discovery on 100,000 comments.</summary>
public static class AnalysisBench
{
    private const int Threads = 2;
    private const int ClassifiedComments = 200_000;
    private const int DiscoveredComments = 100_000;
    private const double LeastCommentsASecond = 50_000;
    private const double MostSeconds = 20;
    private const double MostMegabytes = 700;

    public static int Run(string[] args)
    {
        string[] texts = Comments(DiscoveredComments);
        (double wall, double busy) = Classify(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"classify: {wall:0} comments/s on {Threads} threads by the clock; {busy:0} comments/s on {Threads} cores by processor time (budget {LeastCommentsASecond:0})"));
        (double seconds, double megabytes, int themes) = Discover(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"discover themes in {texts.Length} comments: {seconds:0.0} s (budget {MostSeconds}), peak {megabytes:0} MB in this process (budget {MostMegabytes}), {themes} themes"));
        // On a shared machine the clock also counts the neighbours, so processor time decides.
        return busy >= LeastCommentsASecond && seconds <= MostSeconds && megabytes <= MostMegabytes ? 0 : 1;
    }

    private static (double Wall, double Busy) Classify(string[] texts)
    {
        CommentAnalyser analyser = CommentAnalyser.Shipped;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Threads };
        for (int round = 0; round < 2; round++)
            Parallel.For(0, 50_000, parallel, i => analyser.Analyse(new CommentInput { Text = texts[i] }));
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, ClassifiedComments, parallel, i => analyser.Analyse(new CommentInput { Text = texts[i % texts.Length] }));
        clock.Stop();
        process.Refresh();
        return (ClassifiedComments / clock.Elapsed.TotalSeconds, Threads * ClassifiedComments / (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static (double Seconds, double Megabytes, int Themes) Discover(string[] texts)
    {
        var clock = Stopwatch.StartNew();
        ThemeDiscoveryResult result = ThemeDiscovery.Find(texts);
        clock.Stop();
        using var process = Process.GetCurrentProcess();
        return (clock.Elapsed.TotalSeconds, process.PeakWorkingSet64 / 1048576.0, result.Themes.Count);
    }

    // Two of our written examples and a varied tail: about 75 characters, the length of real comments.
    private static string[] Comments(int count)
    {
        string[] written = [.. Taxonomy.Shipped.Examples.Select(e => e.Text)];
        string[] tails = ["every week", "to be honest", "since last year", "with my mum", "at the office", "on the phone", "before court", "after school"];
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(i => $"{written[random.Next(written.Length)]} {tails[random.Next(tails.Length)]} {(random.Next(2) == 0 ? "" : written[random.Next(written.Length)])} {random.Next(1000)}")];
    }
}
