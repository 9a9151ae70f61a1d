namespace Voice.Core.Conversations.Reading;

/// <summary>The yes and no that invitations in other languages ask for. What an answer may be called there stands with the option, in the survey.</summary>
internal static class OtherWords
{
    public static readonly WordTable Table = new()
    {
        YesAlone = """
            tak
            haan
            ہاں
            جی
            جی ہاں
            """,
        NoAlone = """
            nie
            nahi
            نہیں
            جی نہیں
            """,
    };
}
