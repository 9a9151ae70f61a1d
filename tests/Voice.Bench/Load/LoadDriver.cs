using System.Diagnostics;

namespace Voice.Bench.Load;

/// <summary>Keeps a number of connections busy with one kind of work and notes how long each piece took.</summary>
/// <param name="connections">How many pieces of work are under way at a time.</param>
/// <param name="work">One piece of work for one connection (0 and up); a connection does one after the other.</param>
internal sealed class LoadDriver(int connections, Func<int, Task> work)
{
    /// <summary>As fast as it goes.</summary>
    public Task<LoadFigures> FlatOut(TimeSpan time) => Run(time, (connection, watch, until) => Busy(connection, watch, until));

    /// <summary>At a steady rate. Each piece is timed from the moment it should have begun: a stall counts for all who waited.</summary>
    public Task<LoadFigures> Paced(double perSecond, TimeSpan time)
    {
        var gap = TimeSpan.FromSeconds(connections / perSecond);
        return Run(time, (connection, watch, until) => Steady(connection, gap, watch, until));
    }

    private async Task<LoadFigures> Run(TimeSpan time, Func<int, Stopwatch, TimeSpan, Task<List<TimeSpan>>> each)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => each(i, watch, time))));
        return LoadFigures.Of(times.SelectMany(t => t), watch.Elapsed);
    }

    private async Task<List<TimeSpan>> Busy(int connection, Stopwatch watch, TimeSpan until)
    {
        var times = new List<TimeSpan>();
        while (watch.Elapsed < until)
        {
            var began = watch.Elapsed;
            await work(connection);
            times.Add(watch.Elapsed - began);
        }
        return times;
    }

    private async Task<List<TimeSpan>> Steady(int connection, TimeSpan gap, Stopwatch watch, TimeSpan until)
    {
        var times = new List<TimeSpan>();
        for (var due = gap * connection / connections; due < until; due += gap)
        {
            if (due - watch.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            // A timer that fires late is the machine's fault, not the program's; work that is late is ours.
            var began = times.Count > 0 && due < watch.Elapsed - gap ? due : watch.Elapsed;
            await work(connection);
            times.Add(watch.Elapsed - began);
        }
        return times;
    }
}
