namespace Voice.Core.WaysIn;

/// <summary>Whether a member of staff may be the case worker whom the case system names. It knows people by name only,
/// so a name that could be theirs counts as theirs: a helper too few does less harm than one too many.</summary>
public static class CaseWorkers
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "mx", "dr"];

    /// <param name="worker">As the case system writes it: D. Marsh, Marsh, Dee, or an e-mail address.</param>
    /// <param name="names">What the member of staff is called: their e-mail address, their name in the case system.</param>
    public static bool MayBe(string worker, params IEnumerable<string?> names) => names.OfType<string>().Any(name => Same(worker, name));

    private static bool Same(string worker, string name)
    {
        var (a, b) = (Parts(worker), Parts(name));
        if (a.Count == 0 || b.Count == 0)
            return false;
        return Fit(a, b) || Fit(b, a) || Joined(a).Intersect(Joined(b)).Any(whole => whole.Length > 3);
    }

    // Each part has a partner: the same, or an initial of it; and one is a whole name.
    private static bool Fit(List<string> few, List<string> many) =>
        few.All(f => many.Any(m => f == m || IsInitial(f, m) || IsInitial(m, f))) && few.Any(f => f.Length > 1 && many.Contains(f));

    private static bool IsInitial(string one, string whole) => one.Length == 1 && whole.StartsWith(one, StringComparison.Ordinal);

    // dmarsh, marshd, deemarsh.
    private static IEnumerable<string> Joined(List<string> parts)
    {
        yield return string.Concat(parts);
        if (parts.Count < 2)
            yield break;
        yield return string.Concat(Enumerable.Reverse(parts));
        yield return parts[0][..1] + parts[^1];
        yield return parts[^1] + parts[0][..1];
        yield return parts[^1][..1] + parts[0];
    }

    private static List<string> Parts(string name)
    {
        var local = name.Contains('@', StringComparison.Ordinal) ? name[..name.IndexOf('@', StringComparison.Ordinal)] : name;
        var letters = new string([.. local.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : c is '\'' or '’' ? '\0' : ' ').Where(c => c != '\0')]);
        return [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => !Titles.Contains(p))];
    }
}
