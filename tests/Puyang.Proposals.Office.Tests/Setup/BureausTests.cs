using System.Text;
using Microsoft.Extensions.Time.Testing;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed class BureausTests
{
    private static readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Templates = FormList.Read(Tree.Path("templates")).Result;
    private readonly FakeTimeProvider clock = new(TestOffice.Morning);

    [Fact]
    public async Task Before_anything_is_published_there_is_no_bureau()
    {
        Bureaus bureaus = Make(TestStorage.Make());
        await Assert.ThrowsAsync<InvalidOperationException>(bureaus.Current);
    }

    [Fact]
    public async Task A_changed_file_of_the_tree_is_published()
    {
        Storage storage = TestStorage.Make();
        await Make(storage).Seed(Policy("甲局"), Templates);
        await Make(storage).Seed(Policy("乙局"), Templates);
        Assert.Equal("乙局", (await Make(storage).Current()).Policy.Unit.Name);
    }

    [Fact]
    public async Task A_policy_published_since_stays_while_the_tree_does_not_change()
    {
        Storage storage = TestStorage.Make();
        await Make(storage).Seed(Policy("甲局"), Templates);
        DocumentHash published = await Publish(storage, Policy("丙局"));
        await Make(storage).Seed(Policy("甲局"), Templates);
        Bureau bureau = await Make(storage).Current();
        Assert.Equal((published, "丙局"), (bureau.PolicyHash, bureau.Policy.Unit.Name));
        await Make(storage).Seed(Policy("乙局"), Templates);
        Assert.Equal("乙局", (await Make(storage).Current()).Policy.Unit.Name);
    }

    [Fact]
    public async Task Ten_starts_at_once_publish_one_policy()
    {
        Storage storage = TestStorage.Make();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Make(storage).Seed(Policy("甲局"), Templates)));
        Assert.Equal("甲局", (await Make(storage).Current()).Policy.Unit.Name);
    }

    [Fact]
    public async Task A_new_policy_is_in_force_everywhere_after_ten_seconds()
    {
        Storage storage = TestStorage.Make();
        Bureaus other = Make(storage);
        await Make(storage).Seed(Policy("甲局"), Templates);
        Bureau before = await other.Current();
        await Make(storage).Seed(Policy("乙局"), Templates);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Same(before, await other.Current());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("乙局", (await other.Current()).Policy.Unit.Name);
    }

    [Fact]
    public async Task A_policy_with_mistakes_is_never_published()
    {
        Storage storage = TestStorage.Make();
        await Make(storage).Seed(Policy("甲局"), Templates);
        await Assert.ThrowsAsync<PolicyException>(() => Make(storage).Seed(Encoding.UTF8.GetBytes("{}"), Templates));
        Assert.Equal("甲局", (await Make(storage).Current()).Policy.Unit.Name);
    }

    [Fact]
    public async Task An_old_policy_can_be_read_for_ever()
    {
        Storage storage = TestStorage.Make();
        await Make(storage).Seed(Policy("甲局"), Templates);
        DocumentHash old = (await Make(storage).Current()).PolicyHash;
        await Make(storage).Seed(Policy("乙局"), Templates);
        Assert.Equal("甲局", (await Make(storage).Policy(old)).Unit.Name);
    }

    [Fact]
    public async Task A_document_that_is_not_what_its_name_says_is_refused()
    {
        Storage storage = TestStorage.Make();
        Documents documents = new(storage.Container("documents"));
        DocumentHash hash = await documents.Put("一份文件"u8.ToArray(), "application/octet-stream");
        await storage.Container("documents").GetBlobClient(hash.Value).UploadAsync(BinaryData.FromString("x"), overwrite: true);
        await Assert.ThrowsAsync<InvalidDataException>(() => documents.Get(hash));
    }

    private static byte[] Policy(string unit) => Encoding.UTF8.GetBytes(
        File.ReadAllText(Tree.Path("templates", "offices", "office.json")).Replace("濮阳市民政局", unit, StringComparison.Ordinal));

    // What a page of the office will do one day: the pointer moves, the seeds stay.
    private static async Task<DocumentHash> Publish(Storage storage, byte[] policy)
    {
        DocumentHash hash = await new Documents(storage.Container("documents")).Put(policy, "application/json");
        var pointer = storage.Container("policy").GetBlobClient("in-force.json");
        InForce old = OfficeJson.Read<InForce>((await pointer.DownloadContentAsync()).Value.Content.ToMemory().Span);
        await pointer.UploadAsync(BinaryData.FromBytes(OfficeJson.Write(old with { Policy = hash })), overwrite: true);
        return hash;
    }

    private Bureaus Make(Storage storage) => new(storage.Container("policy"), new Documents(storage.Container("documents")), clock, "key");
}
