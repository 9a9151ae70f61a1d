using Voice.Core.Data;
using Voice.Core.Reports;
using Voice.Core.Responses;

namespace Voice.Core.Themes;

/// <summary>Comments of people who were asked, read by the program, in which it found none of the themes.</summary>
internal static class UnexplainedComments
{
    /// <summary>Without those of posters and tablets (nobody was asked there), those a person withheld, and those that wait for
    /// the safeguarding lead.</summary>
    public static IQueryable<Answer> Of(VoiceDb db) => Open(db).Where(a => a.AnalysedWith != null && (a.Themes == null || a.Themes == ""));

    /// <summary>The same without regard to themes: whose words may be shown, masked, to those who work with comments.</summary>
    public static IQueryable<Answer> Open(VoiceDb db) => CommentApprovals.NotHeld(db, db.Answers)
        .Where(a => a.Comment != null && a.Redacted != null && a.CommentStatus != CommentStatus.Withheld && a.Response.OpenLinkId == null);
}
