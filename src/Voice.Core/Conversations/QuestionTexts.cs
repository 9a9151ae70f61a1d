using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

internal static class QuestionTexts
{
    public static string ByText(Question question, ConversationState state) =>
        (question.Sms.IsEmpty ? question.Text : question.Sms).In(state.Language, state.Variant);

    public static string AgainByText(Question question, ConversationState state) =>
        question.Again.IsEmpty ? ByText(question, state) : question.Again.In(state.Language, state.Variant);
}
