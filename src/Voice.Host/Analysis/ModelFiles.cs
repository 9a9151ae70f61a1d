using Voice.Analysis.Models;

namespace Voice.Host.Analysis;

/// <summary>Model files on disk.</summary>
internal static class ModelFiles
{
    public static AnalysisModel Load(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new VerbException($"{path}: there is no such file.");
        try
        {
            using FileStream stream = File.OpenRead(full);
            return ModelFile.Load(stream);
        }
        catch (InvalidDataException e)
        {
            throw new VerbException($"{path}: {e.Message}");
        }
    }

    /// <summary>Writes beside the target first, so that a crash leaves the old model whole.</summary>
    public static string Save(AnalysisModel model, string path)
    {
        string full = Path.GetFullPath(path), unfinished = full + ".part";
        string version;
        using (FileStream stream = File.Create(unfinished))
            version = ModelFile.Save(model, stream);
        File.Move(unfinished, full, overwrite: true);
        return version;
    }
}
