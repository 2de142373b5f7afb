using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <remarks>The one class that sets the platform's variable, so its tests follow each other.</remarks>
public sealed partial class HealthTests : IDisposable
{
    private const string Variable = "WEBSITE_AUTH_ENABLED";
    private readonly Spoiler spoiler = new();

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Fact]
    public async Task An_office_that_can_work_is_ok()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<RoundBook>().Done(RoundBook.Sweep);
        Assert.Equal((200, "ok"), await Ask(office));
        office.Machine.Advance(TimeSpan.FromMinutes(35));
        Assert.Equal((200, "ok"), await Ask(office));
    }

    [Theory]
    [InlineData("journal", 403, "blobs: RequestFailedException 403")]
    [InlineData("cases", 503, "tables: RequestFailedException 503")]
    [InlineData("in-force.json", 403, "policy: RequestFailedException 403")]
    [InlineData("in-force.json", 404, "policy: InvalidOperationException")]
    [InlineData("rounds", 500, "rounds: RequestFailedException 500")]
    public async Task A_store_that_is_away_has_a_line(string store, int status, string line)
    {
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        spoiler.Answer = request => request.Uri.Path.Contains(store, StringComparison.Ordinal) ? status : null;
        Assert.Equal((503, line), await Ask(office));
    }

    [Fact]
    public async Task A_sweep_that_does_not_come_has_a_line()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<RoundBook>().Done(RoundBook.Sweep);
        office.Machine.Advance(TimeSpan.FromMinutes(36));
        Assert.Equal((503, "sweep: last at 2022-04-01T01:00:00Z, expected every 10 minutes"), await Ask(office));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("True", true)]
    public async Task The_platforms_header_is_trusted_only_where_the_platform_says_that_it_signs_in(string? platform, bool isWell)
    {
        Environment.SetEnvironmentVariable(Variable, platform);
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(
            isWell ? (200, "ok") : (503, "sign-in: EasyAuth is trusted, but the platform's authentication is not on"),
            await Ask(office, settings => settings with { EasyAuth = true }));
        Assert.Equal((200, "ok"), await Ask(office));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        spoiler.Answer = _ => 503;
        (int status, string text) = await Ask(office, settings => settings with { EasyAuth = true });
        Assert.Equal(503, status);
        Assert.Equal(["blobs", "tables", "policy", "rounds", "sign-in"], text.Split('\n').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public async Task Nothing_is_told_of_a_fault_but_its_kind(Type kind)
    {
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        await office.Receive185();
        spoiler.Answer = _ => throw (Exception)Activator.CreateInstance(kind, "What the connection said, which is nobody's business.")!;
        (int status, string text) = await Ask(office);
        Assert.Equal(503, status);
        Assert.All(text.Split('\n'), line => Assert.Matches(Line(), line));
        Assert.Equal(4, text.Split('\n').Length);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_has_a_line()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Container("policy").GetBlobClient("in-force.json").UploadAsync(BinaryData.FromString("{ 王敏"), overwrite: true);
        (int status, string text) = await Ask(office);
        Assert.Equal(503, status);
        Assert.Matches("^policy: [A-Za-z]+$", text);
    }

    private static async Task<(int Status, string Text)> Ask(TestOffice office, Func<Settings, Settings>? edit = null)
    {
        await using Site site = await Site.Open(office, edit);
        Seen answer = await site.Visitor().Open("/health");
        return (answer.Status, answer.Text);
    }

    [GeneratedRegex("^(blobs|tables|policy|rounds): [A-Za-z]+$")]
    private static partial Regex Line();
}
