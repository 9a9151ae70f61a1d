using System.Text.RegularExpressions;
using Voice.Core.Surveys;
using Voice.Core.Surveys.Checking;

namespace Voice.Core.Tests.Surveys;

/// <summary>Polish is spelled with its accents wherever a page shows it. A text that would not fit in two messages with them
/// goes without, but never half with and half without.</summary>
public sealed partial class PolishTests
{
    private static readonly string[] ByTextOnly = ["invitation", "opening", "reminder", "help"];

    private static readonly SurveyLibrary Library = SurveyLibrary.Load(SurveyFolders.Shipped);

    [Fact]
    public void No_Polish_text_lacks_an_accent_but_those_that_would_not_fit()
    {
        var bare = Texts().Where(t => Bare().IsMatch(t.Words)).ToList();
        bare.Select(t => t.Path).Distinct().ShouldBe(ByTextOnly.Select(t => $"wording/{t}"));
        bare.ShouldAllBe(t => !t.Words.Any(c => char.IsLetter(c) && !char.IsAscii(c)));
    }

    [Theory]
    [InlineData("Dziekujemy za wiadomosc", true)]
    [InlineData("Dziękujemy. To wszystko się zgadza.", false)]
    public void A_bare_word_is_found(string text, bool found) => Bare().IsMatch(text).ShouldBe(found);

    private static IEnumerable<(string Path, string Words)> Texts() =>
        from survey in Library.Latest
        from text in SurveyTexts.Of(survey)
        from one in text.Text.ByLanguage
        where one.Key.Split('/')[0] == "pl"
        select (text.Path, one.Value);

    // Words that nobody can write about such a survey without; none of them is a word without its accent.
    [GeneratedRegex(@"\b(sie|prosze|dziekuj\w+|bedzie\w*|wiecej|bylo|byla|moze|mozna|jesli|ktos|kims|komus|panstw\w+|dzien|liczbe|troche|pomoca|zle|porzadku|zagrozeni\w+|wiadomosc\w*|napisac|powiedziec|slucha\w+|robic|wlasny\w+|wzgledu|sa|chca|ktore)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
