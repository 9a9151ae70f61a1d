using System.CommandLine;

namespace Voice.Host.Analysis;

/// <summary>An option that was given and would be ignored is said, not passed over.</summary>
internal static class IdleOptions
{
    /// <exception cref="VerbException">One of the others was given beside the option that makes it idle.</exception>
    public static void Refuse(ParseResult parsed, Option with, string why, params Option[] others)
    {
        if (!IsGiven(parsed, with))
            return;
        foreach (Option other in others.Where(other => IsGiven(parsed, other)))
            throw new VerbException($"{other.Name} does nothing with {with.Name}: {why}.");
    }

    public static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
