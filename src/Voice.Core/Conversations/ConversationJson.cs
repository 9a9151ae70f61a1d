using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Voice.Core.Conversations;

/// <summary>The state of a conversation as compact JSON in UTF-8, written and read without reflection.</summary>
/// <remarks>It holds what people wrote: seal it before it is stored.</remarks>
public static class ConversationJson
{
    // Relaxed: the bytes never reach a page, and Welsh letters stay one character each.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Write(ConversationState state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(state, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(ConversationState state, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        JsonSerializer.Serialize(writer, state, ConversationJsonContext.Default.ConversationState);
    }

    /// <exception cref="JsonException">These bytes are no conversation.</exception>
    public static ConversationState Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ConversationJsonContext.Default.ConversationState)
        ?? throw new JsonException("A conversation cannot be null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationJsonContext : JsonSerializerContext;
