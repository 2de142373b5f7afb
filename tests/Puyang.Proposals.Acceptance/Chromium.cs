using Microsoft.Playwright;

namespace Puyang.Proposals.Acceptance;

/// <summary>The one browser of this run; started when somebody first needs it, ended with the process.</summary>
internal static class Chromium
{
    // The shell has no windows of its own: it costs a third of the processor time.
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private static readonly Lazy<Task<IBrowser>> Started = new(Start);

    /// <summary>The browser.</summary>
    public static Task<IBrowser> Running => Started.Value;

    private static async Task<IBrowser> Start()
    {
        Assertions.SetDefaultExpectTimeout(World.Patience);
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } own ? own : Usual.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }
}
