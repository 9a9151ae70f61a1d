using System.CommandLine;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Host.Data;

namespace Voice.Host.Cases;

/// <summary><c>voice import mapping closures|victims|cases NAME [--set FIELD=COLUMN]…</c>: shows or corrects a saved mapping.</summary>
internal static class MappingCommand
{
    public static Command Build()
    {
        var kind = new Argument<ImportKind>("KIND") { Description = "closures, victims or cases." };
        var name = new Argument<string>("NAME") { Description = "Name of the mapping." };
        var set = new Option<string[]>("--set") { Description = "FIELD=COLUMN: read this field from this column.", DefaultValueFactory = _ => [] };
        var command = new Command("mapping", "Show or correct which column is which.") { kind, name, set };
        command.SetAction((parsed, _) => Run(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(name), parsed.GetRequiredValue(set)));
        return command;
    }

    private static async Task Run(ImportKind kind, string name, string[] corrections)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var shelf = core.GetRequiredService<MappingShelf>();
        var mapping = await shelf.Find(kind, name) ?? new ColumnMapping(new Dictionary<string, string>());
        foreach (var correction in corrections)
            mapping = Correct(kind, mapping, correction);
        if (corrections.Length > 0)
            await shelf.Save(kind, name, mapping, VoiceProcess.Operator);
        foreach (var field in ImportFields.Of(kind))
            Console.WriteLine($"{field.Name,-18} {mapping.HeaderOf(field.Name) ?? "(guessed from the file)"}");
    }

    private static ColumnMapping Correct(ImportKind kind, ColumnMapping mapping, string correction)
    {
        var at = correction.IndexOf('=', StringComparison.Ordinal);
        var field = at > 0 ? correction[..at] : "";
        if (ImportFields.Of(kind).All(f => f.Name != field))
            throw new VerbException($"'{correction}' is not FIELD=COLUMN; the fields are: {string.Join(", ", ImportFields.Of(kind).Select(f => f.Name))}.");
        return mapping.With(field, correction[(at + 1)..].Trim());
    }
}
