using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>How often one answer was given to one question of one survey version, in one way.</summary>
/// <param name="Open">Through a poster, a tablet or a pile of forms: nobody was asked.</param>
internal sealed record AnswerTally(SurveyDefinition Survey, Question Question, AnswerWay Way, bool Open, AnswerCount Answer);
