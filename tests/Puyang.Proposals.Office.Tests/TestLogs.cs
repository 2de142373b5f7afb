using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Office.Tests;

/// <summary>Keeps every line that the product logs in the tests, for the last step of tests/run to look through.</summary>
internal sealed class TestLogs : ILoggerProvider
{
    /// <summary>Holds the lines of all tests of this process.</summary>
    public static readonly TestLogs Instance = new();

    private readonly TextWriter lines = TextWriter.Synchronized(
        Environment.GetEnvironmentVariable("PROPOSALS_TEST_LOGS") is { Length: > 0 } folder
            ? new StreamWriter(Path.Combine(folder, $"office-{Environment.ProcessId}.log")) { AutoFlush = true }
            : TextWriter.Null);

    private TestLogs()
    {
    }

    public ILogger CreateLogger(string categoryName) => new Kept(lines, categoryName);

    public void Dispose()
    {
        // It outlives every office of the run.
    }

    private sealed class Kept(TextWriter lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.WriteLine($"{logLevel} {category}[{eventId.Id}] {formatter(state, exception)} {exception}");
    }
}
