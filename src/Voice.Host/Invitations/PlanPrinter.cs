using System.Globalization;
using System.Text.Json;
using Voice.Core.Invitations;
using Voice.Core.Messaging;

namespace Voice.Host.Invitations;

/// <summary>Prints a plan as it is made, so that a long one needs no memory.</summary>
internal sealed class PlanPrinter(TextWriter output, bool dryRun, SendLimits limits)
{
    private readonly SortedDictionary<AskReason, int> _reasons = [];
    private readonly HashSet<string> _surveys = [];
    private int _asked;
    private int _helper;
    private TextCost _cost;

    /// <summary>The surveys somebody is asked.</summary>
    public IReadOnlySet<string> Asked => _surveys;

    /// <summary>One line a reason, heaviest first.</summary>
    public async Task Words(IAsyncEnumerable<PlanEntry> plan)
    {
        await foreach (var entry in plan)
            Count(entry);
        output.WriteLine($"{_asked,7}  {(dryRun ? "would be asked" : "asked")}");
        foreach (var (reason, count) in _reasons)
            output.WriteLine($"{count,7}  {ReasonWords.Of(reason)}");
        if (_helper > 0)
            output.WriteLine($"{_helper,7}  of these can be offered a helper instead of a text");
        if (_asked > 0)
            WriteCost();
        else if (_reasons.Count == 0)
            output.WriteLine("         nobody is due: bring people in with 'voice import closures FILE'");
    }

    private void WriteCost()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_cost.First,7}  segments for the first texts, about £{Pounds(_cost.First):0.00}; up to {_cost.Whole} (£{Pounds(_cost.Whole):0.00}) if everybody answers to the end"));
        if (_cost.First > limits.DailySegments)
            output.WriteLine($"         this is more than the day's ceiling of {limits.DailySegments} segments: the rest waits for the next days");
    }

    private decimal Pounds(int segments) => segments * limits.PencePerSegment / 100;

    /// <summary><c>{"asked":n,"reasons":{"id":n,…},"entries":[…]}</c>; entries come first in the stream.</summary>
    public async Task Json(IAsyncEnumerable<PlanEntry> plan)
    {
        await using var stream = new MemoryStream();
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteBoolean("dryRun", dryRun);
        json.WriteStartArray("entries");
        await foreach (var entry in plan)
        {
            Count(entry);
            Write(json, entry);
            if (json.BytesPending > 1 << 16)
                Flush(json, stream);
        }
        json.WriteEndArray();
        json.WriteNumber("asked", _asked);
        json.WriteNumber("helperOffered", _helper);
        json.WriteStartObject("cost");
        json.WriteNumber("segments", _cost.First);
        json.WriteNumber("segmentsIfAllAnswer", _cost.Whole);
        json.WriteNumber("pencePerSegment", limits.PencePerSegment);
        json.WriteNumber("estimatedPounds", Pounds(_cost.First));
        json.WriteNumber("estimatedPoundsIfAllAnswer", Pounds(_cost.Whole));
        json.WriteEndObject();
        json.WriteStartObject("reasons");
        foreach (var (reason, count) in _reasons)
            json.WriteNumber(ReasonWords.Id(reason), count);
        json.WriteEndObject();
        json.WriteEndObject();
        Flush(json, stream);
        output.WriteLine();
    }

    private static void Write(Utf8JsonWriter json, PlanEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("reference", entry.Reference);
        json.WriteString("audience", entry.Audience.ToString().ToLowerInvariant());
        json.WriteString("survey", entry.SurveyId);
        json.WriteString("triggeredOn", entry.TriggeredOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("asked", entry.IsAsked);
        if (entry.IsAsked)
            json.WriteNumber("segments", entry.Cost.First);
        if (entry.Reason is { } reason)
        {
            json.WriteString("reason", ReasonWords.Id(reason));
            json.WriteString("words", ReasonWords.Of(reason));
            json.WriteStartArray("also");
            foreach (var also in entry.Reasons.Skip(1))
                json.WriteStringValue(ReasonWords.Id(also));
            json.WriteEndArray();
        }
        json.WriteString("way", entry.HelperOffered ? "assisted" : entry.IsAsked ? "sms" : "none");
        json.WriteEndObject();
    }

    private void Flush(Utf8JsonWriter json, MemoryStream stream)
    {
        json.Flush();
        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        stream.SetLength(0);
    }

    private void Count(PlanEntry entry)
    {
        if (entry.IsAsked)
        {
            _asked++;
            _surveys.Add(entry.SurveyId);
        }
        _cost += entry.Cost;
        if (entry.Reason is { } reason)
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        if (entry.HelperOffered)
            _helper++;
    }
}
