using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>A reply and what it means, as one line of JSON.</summary>
public static class ReplyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string input, Reply reply)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            Write(json, reply);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Reply reply)
    {
        switch (reply)
        {
            case Reply.Command command:
                json.WriteString("command", Name(command.Wish));
                break;
            case Reply.Answer { Value.IsNone: false } answer:
                json.WritePropertyName("answer");
                Write(json, answer.Value);
                break;
            default:
                json.WriteNull("answer");
                json.WriteString("reason", reply is Reply.Unclear unclear ? Name(unclear.Reason) : "skipped");
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, AnswerValue value)
    {
        if (value.Number is { } number)
            json.WriteNumberValue(number);
        else if (value.YesNo is { } yes)
            json.WriteBooleanValue(yes);
        else if (value.Choices is { } ids)
            WriteIds(json, ids);
        else
            json.WriteStringValue(value.Choice ?? value.Comment);
    }

    private static void WriteIds(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        json.WriteStartArray();
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static string Name(ReplyCommand wish) => wish switch
    {
        ReplyCommand.Stop => "stop",
        ReplyCommand.Start => "start",
        ReplyCommand.Help => "help",
        _ => "wrong-person",
    };

    private static string Name(UnclearReason reason) => reason switch
    {
        UnclearReason.OutOfRange => "out-of-range",
        UnclearReason.Ambiguous => "ambiguous",
        _ => "not-understood",
    };
}
