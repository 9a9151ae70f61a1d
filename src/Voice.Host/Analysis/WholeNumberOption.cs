using System.CommandLine;
using System.Globalization;

namespace Voice.Host.Analysis;

/// <summary>An option that takes a whole number, and says so in plain words where something else is given.</summary>
internal sealed class WholeNumberOption : Option<int?>
{
    public WholeNumberOption(string name, int? otherwise)
        : base(name)
    {
        DefaultValueFactory = _ => otherwise;
        CustomParser = result =>
        {
            string given = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                return number;
            result.AddError($"{name}: '{given}' is no whole number.");
            return null;
        };
    }
}
