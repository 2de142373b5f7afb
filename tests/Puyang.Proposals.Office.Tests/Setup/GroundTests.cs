using Microsoft.Extensions.Time.Testing;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Setup;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed class GroundTests : IDisposable
{
    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aGVsbG8=;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a";
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("ground").FullName;
    private readonly FakeTimeProvider clock = new(TestOffice.Morning);

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_policy_with_mistakes_stops_the_start_before_storage_is_touched()
    {
        Settings settings = Settings(Nowhere) with { OfficeFile = Path.Combine(folder, "office.json") };
        await File.WriteAllTextAsync(settings.OfficeFile, "{}");
        await Assert.ThrowsAsync<PolicyException>(() => Ground.Open(settings, clock));
    }

    [Fact]
    public async Task A_template_with_mistakes_stops_the_start_before_storage_is_touched()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "reply-letter.docx"), "no Word file");
        await Assert.ThrowsAsync<TemplateException>(() => Ground.Open(Settings(Nowhere) with { TemplateFolder = folder }, clock));
    }

    // The one test that uses the names without a prefix.
    [Fact]
    public async Task Every_start_finds_the_same_key_the_same_policy_and_the_clock_as_it_was_set()
    {
        Ground[] first = await Task.WhenAll(Ground.Open(Settings(TestStorage.Connection), clock), Ground.Open(Settings(TestStorage.Connection), clock));
        await first[0].Clock.Set(TimeSpan.FromDays(3), first[0].Storage.Container("development"));
        Ground second = await Ground.Open(Settings(TestStorage.Connection), clock);
        Assert.Equal(32, second.LinkKey.Secret.Length);
        Assert.All(first, ground => Assert.Equal(second.LinkKey.Secret, ground.LinkKey.Secret));
        Assert.Equal(TestOffice.Morning.AddDays(3), second.Clock.GetUtcNow());
        await second.Clock.Set(TimeSpan.Zero, second.Storage.Container("development"));
    }

    private static Settings Settings(string storage) => new(
        new Account(storage), new Uri("http://127.0.0.1:7071"), Tree.Path("templates"), Tree.Path("templates", "offices", "office.json"), null, null,
        Development: true, EasyAuth: false);
}
