namespace Voice.Analysis.Tests.Redaction;

/// <summary>Choices that are the same for the same seed on every machine and version.</summary>
public sealed class RandomPick(int seed)
{
    private uint state = (uint)seed * 2654435761 + 1;

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    public int Between(int from, int to) => from + Next(to - from + 1);

    public string Of(params IReadOnlyList<string> choices) => choices[Next(choices.Count)];

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Next(10))));

    public string Letters(int count, string from = "ABCDEFGHJKLMNPRSTUVWXY") =>
        string.Concat(Enumerable.Range(0, count).Select(_ => from[Next(from.Length)]));
}
