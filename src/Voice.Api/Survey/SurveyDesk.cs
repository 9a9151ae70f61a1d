using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Sealing;

namespace Voice.Api.Survey;

/// <summary>All that the survey's pages work with.</summary>
public sealed record SurveyDesk(WebSurveys Surveys, LookupKeys Keys, AskOptions Options, GuessLimit Guesses);
