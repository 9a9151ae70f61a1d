namespace Voice.Host.Analysis;

/// <summary>A file that a verb makes. It is written beside its target and moved there once it is whole, so that a run that fails leaves an older one as it was.</summary>
internal static class ResultFile
{
    /// <summary>Refuses a target before any work is done for it.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="sources">The files it is made from; none of them may be lost.</param>
    /// <exception cref="VerbException">It is one of the sources, a folder, or in a folder that is not there.</exception>
    public static void Check(string path, params IEnumerable<string> sources)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new VerbException($"{path}: this is a folder; name a file to write.");
        if (Path.GetDirectoryName(full) == "/dev")
            throw new VerbException($"{path}: this is a device; name a file to write.");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new VerbException($"{path}: there is no such folder to write into.");
        if (sources.Any(source => Real(source) == Real(path)))
            throw new VerbException($"{path}: the result cannot take the place of the file it is made from.");
    }

    public static void Write(string path, Action<string> write)
    {
        string full = Real(path), unfinished = full + ".part";
        try
        {
            write(unfinished);
            File.Move(unfinished, full, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Real(string path)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target ? target.FullName : full;
    }
}
