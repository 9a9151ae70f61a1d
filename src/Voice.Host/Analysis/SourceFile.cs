namespace Voice.Host.Analysis;

/// <summary>A file that a verb was told to read.</summary>
internal static class SourceFile
{
    /// <exception cref="VerbException">There is no such file, or nothing that can be read more than once.</exception>
    public static FileStream Open(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new VerbException($"{path}: this is a folder; name a file.");
        if (!File.Exists(full))
            throw new VerbException($"{path}: there is no such file.");
        FileStream stream = File.OpenRead(full);
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw new VerbException($"{path}: this can be read only once; save it to a file first.");
    }
}
