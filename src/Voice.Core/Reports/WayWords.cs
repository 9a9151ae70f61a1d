using Voice.Core.Invitations;

namespace Voice.Core.Reports;

/// <summary>Ways of answering as programs and as people read them.</summary>
public static class WayWords
{
    public static string Id(AnswerWay way) => way switch
    {
        AnswerWay.Sms => "text",
        AnswerWay.SmsAndWeb => "text-and-web",
        AnswerWay.Web => "web",
        AnswerWay.Assisted => "assisted",
        AnswerWay.Paper => "paper",
        AnswerWay.Kiosk => "kiosk",
        _ => "poster",
    };

    internal static AnswerWay Read(string id) => Enum.GetValues<AnswerWay>().Single(way => Id(way) == id);

    public static string Of(AnswerWay way) => way switch
    {
        AnswerWay.Sms => "by text",
        AnswerWay.SmsAndWeb => "by text and web",
        AnswerWay.Web => "on the web",
        AnswerWay.Assisted => "with a helper",
        AnswerWay.Paper => "on paper",
        AnswerWay.Kiosk => "on the office tablet",
        _ => "through a poster",
    };
}
