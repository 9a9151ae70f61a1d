using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Voice.Core.Safeguarding;

namespace Voice.TestCommon.Safeguarding;

/// <summary>A check for disclosures that fails on one word, with all that was written in its message; and what is logged meanwhile.</summary>
public sealed class FailingCheck : ILoggerProvider
{
    public const string Word = "quibblex";

    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Whether it fails; otherwise it is the shipped one.</summary>
    public bool Fails { get; init; } = true;

    public IReadOnlyCollection<string> Lines => _lines;

    public void Replace(IServiceCollection services) => services.AddSingleton<ConcernCheck>((before, text, plain) =>
        Fails && text.Contains(Word, StringComparison.Ordinal) ? throw new InvalidOperationException($"{before} {text}") : ConcernDesk.Check(before, text, plain))
        .AddLogging(Log);

    public void Log(ILoggingBuilder logging) => logging.AddProvider(this).SetMinimumLevel(LogLevel.Trace);

    public ILogger CreateLogger(string categoryName) => new Listening(_lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Listening(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
