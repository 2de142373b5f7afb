using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Hostile files dropped into the container, where nobody sees an answer: the office is told by mail.</summary>
public sealed class DropAttacks(Siege siege) : IClassFixture<Siege>
{
    private static readonly string[] Word = ["bomb in a picture", "macros", "external picture", "altChunk", "DTD", ".doc renamed", ".exe renamed", "0 bytes", "26 MB"];

    private DropBox Box { get; } = new(siege.World.Site);

    [Fact]
    public Task Hostile_files_are_all_refused_removed_and_told() => siege.Attack(async () =>
    {
        (string Name, byte[] Content, string Reason)[] files =
        [
            .. Word.Select((name, i) => ($"dropped/word{i}.docx", HostileWord.All[name].Content(), HostileWord.All[name].Reason)),
            .. HostileJson.All.Select((json, i) => ($"dropped/json{i}.json", json.Value.Content(), json.Value.Reason)),
        ];
        foreach ((string name, byte[] content, _) in files)
        {
            await Box.Drop(name, content);
        }

        await siege.World.Walker.Ring();
        await Gone("dropped/");
        foreach ((_, byte[] content, string reason) in files)
        {
            await siege.AssertRejected(content, reason, Math.Min(content.Length, (25 << 20) + 1));
        }
    });

    [Theory]
    [InlineData("<script>alert(1)<%2Fscript>.json", "script>.json")]
    [InlineData("%0D%0ABcc%3A%20b@example.com%0D%0A.json", "Bcc: b@example.com.json")]
    [InlineData("%E2%80%AEnosj.json", "nosj.json")]
    [InlineData("%F0%9F%98%80%3F%23%25.json", "😀?#%.json")]
    [InlineData("%252e%252e%252fa.json", "%2e%2e%2fa.json")]
    [InlineData("etc%2Fcron.d%2Fa.json", "a.json")]
    public Task A_hostile_name_is_told_harmlessly(string escaped, string shown) => siege.Attack(async () =>
    {
        byte[] file = Encoding.UTF8.GetBytes($"{{\"drop\":\"{Convert.ToHexString(Encoding.UTF8.GetBytes(escaped))}\"}}");
        await Put(escaped, file);
        await Rejected(SHA256.HashData(file));
        await siege.AssertRejected(file, "不认识的属性“drop”", file.Length);
        Assert.Equal($"文件未能登记：{shown}", (await siege.Told(file)).Subject);
    });

    // Such a name, put into an address, would lead to another container.
    [Theory]
    [InlineData("..%2Fjournal%2Fvictim.jsonl")]
    [InlineData("a%2F..%2F..%2Fjournal%2Fvictim.jsonl")]
    [InlineData("..%2Fdocuments%2Fvictim.jsonl")]
    [InlineData("%2F..%2Fjournal%2Fvictim.jsonl")]
    public async Task A_name_that_points_into_another_container_touches_nothing_there(string escaped)
    {
        string name = Uri.UnescapeDataString(escaped);
        string container = name.Split("../")[^1].Split('/')[0];
        BlobClient victim = siege.World.Storage.GetBlobContainerClient(container).GetBlobClient("victim.jsonl");
        await victim.UploadAsync(BinaryData.FromString(""), overwrite: true);
        siege.Changed();
        await siege.Attack(async () =>
        {
            await Put(escaped, "{}"u8.ToArray());
            await Rejected(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
            await siege.AssertRejected(Encoding.UTF8.GetBytes(name), "无法读取的路径", keeps: 0);
            Assert.True(await victim.ExistsAsync());
        });
        await Raw(escaped).DeleteIfExistsAsync();
        await victim.DeleteAsync();
        siege.Changed();
    }

    private async Task Put(string escaped, byte[] content)
    {
        await Raw(escaped).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        await Box.Tell(Uri.UnescapeDataString(escaped));
        await siege.World.Walker.Ring();
    }

    // The library mends a name on its way into an address: here the address is what whoever drops a file makes it.
    private RawBlob Raw(string escaped) => new(siege.World.Site, Box.Container, escaped);

    private async Task Gone(string prefix)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); ; await Task.Delay(250))
        {
            string[] left = [.. (await siege.World.Inventory("intake")).Where(blob => blob.StartsWith($"intake/{prefix}", StringComparison.Ordinal))];
            if (left.Length == 0)
            {
                return;
            }

            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(90), $"Still in the container: {string.Join("; ", left)}");
        }
    }

    private async Task Rejected(byte[] hash)
    {
        BlobClient reasons = siege.World.Storage.GetBlobContainerClient("intake-rejected").GetBlobClient($"{Convert.ToHexStringLower(hash)}/reasons.json");
        for (Stopwatch waited = Stopwatch.StartNew(); !await reasons.ExistsAsync(); await Task.Delay(250))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(90), "The dropped file has not been refused.");
        }
    }
}
