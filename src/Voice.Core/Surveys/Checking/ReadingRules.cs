using System.Globalization;

namespace Voice.Core.Surveys.Checking;

/// <summary>What children read must suit a reading age of nine. Only English can be measured; Welsh needs a reader.</summary>
internal static class ReadingRules
{
    public static void Check(Checked survey)
    {
        var children = survey.Definition.IsForChildren;
        foreach (var text in survey.Written.Where(t => t.Language == "en" && (children || t.Use == TextUse.EasyRead)).DistinctBy(t => t.Path))
        {
            var most = text.Use == TextUse.EasyRead ? ReadingAge.LongestEasySentence : ReadingAge.LongestSentence;
            var whom = children ? "for children" : "for easy read";
            var age = ReadingAge.Of(text.Words);
            if (age > ReadingAge.Highest + 0.05)
                survey.Add(FaultKind.ReadingAge, text.Path,
                    string.Create(CultureInfo.InvariantCulture, $"{Capital(text.Name)} needs a reading age of {age:0.0}, and {ReadingAge.Highest} is the highest {whom}; use shorter words and shorter sentences."));
            var longest = ReadingAge.WordsInLongestSentence(text.Words);
            if (longest > most)
                survey.Add(FaultKind.LongSentence, text.Path,
                    $"{Capital(text.Name)} has a sentence of {longest} words, and {most} is the most {(text.Use == TextUse.EasyRead ? "in easy read" : whom)}; split it in two.");
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
