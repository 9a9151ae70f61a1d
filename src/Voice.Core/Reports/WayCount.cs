using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>How many answered in one way, and what they said overall.</summary>
/// <param name="Open">Through a poster, a tablet or a pile of forms: nobody was asked.</param>
/// <param name="Answered">Responses with at least one answer.</param>
/// <param name="Rated">Of these, with an answer to the overall question.</param>
/// <param name="Good">Of these, a good one.</param>
public sealed record WayCount(Audience Audience, AnswerWay Way, bool Open, int Answered, int Rated, int Good);
