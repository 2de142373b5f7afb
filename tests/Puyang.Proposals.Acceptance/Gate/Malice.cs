using System.Security.Cryptography;
using System.Text;
using Puyang.Proposals.Tests;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>What one attack is made of. The same seed and number make the same attack.</summary>
internal sealed class Malice(int seed, int attack)
{
    // Wrong in three places that lie apart, so that no change makes a good proposal of it.
    private const string Proposal = """
        {"made up":1,"level":"市","term":0,"session":6,"number":"990","subject":"题","body":"文",
        "handedOver":"2026-06-01","role":"独办","proposers":[]}
        """;

    private static readonly string[] Pieces =
    [
        "..", "../", "..%2f", "%00", "%0d%0a", "%c0%ae", "\u202e", "😀",
        "<script>alert(1)</script>", "%3Cscript%3E", "' OR 1=1", "x5e02-8-6-971-1", "t3", "=1+1", "郭晓敏", "\ud83d", "%", "%zz",
        "a", "0", "-1", "99999999999999999999",
        ";", "\\", "//", "\u0001", "\uFFFE", "{{", "}}", "null", "长",
    ];

    private static readonly string[] Places =
    [
        "/", "/intake", "/intake/form", "/sample", "/cases/",
        "/imports/", OpenCases.Drafting + "/", OpenCases.Drafting + "/versions/", OpenCases.Drafting + "/letters/1/",
        OpenCases.Drafting + "/source",
        "/l/", "/t/x5e02-8-6-971-1/", "/sign-in/", "/assets/", "/health", "/templates", "/?stage=",
    ];

    private static readonly string[] Acts =
        ["recall", "assign", "address", "retry", "renew", "withdraw", "post", "received", "seal", "told", "agree", "disagree"];

    // Those that are quickly sent.
    private static readonly string[] Words =
    [
        .. HostileWord.All.Where(word => word.Value.Reason is not "压缩炸弹").Select(word => word.Key)
            .Except(["26 MB", "200,000 elements"]),
    ];

    private static readonly string[] Requests =
    [
        "GET /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nform=a",
        "POST /intake HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n3\r\n--b\r\n0\r\n\r\n",
    ];

    private int choices;

    public int Below(int limit) => Seeds.Dice(seed, $"{attack} {choices++}", limit);

    /// <summary>A few pieces of what has broken programs.</summary>
    public string Word() => string.Concat(Enumerable.Range(0, Below(4)).Select(_ => One(Pieces)));

    public string Act() => Below(5) == 0 ? Word() : One(Acts);

    /// <summary>The content of a hostile Word file.</summary>
    public byte[] Document() => HostileWord.All[One(Words)].Content();

    /// <summary>A file of one proposal that is none. The planted fault: it is one, unknown to the host.</summary>
    public byte[] Json() => Seeds.IsCanary
        ? Sample.Proposal($"{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}", "2026-06-01", ("贾明", null)).Content
        : Below(6) == 0 ? Spoilt(HostileJson.All["a comment"].Content()) : Spoilt(Encoding.UTF8.GetBytes(Proposal));

    /// <summary>A line of a request by which an address is asked for.</summary>
    public string Address() => One(Places) + Word().Replace(' ', '+') + (Below(3) == 0 ? "?" + Word().Replace(' ', '+') : "");

    public string Request() => Encoding.Latin1.GetString(Spoilt(Encoding.Latin1.GetBytes(One(Requests))));

    /// <summary>Some bytes changed, left out or put in.</summary>
    public byte[] Spoilt(byte[] content)
    {
        List<byte> bytes = [.. content];
        for (int times = Below(6) + 1; times > 0; times--)
        {
            int at = Below(bytes.Count + 1);
            switch (Below(3))
            {
                case 0 when at < bytes.Count: bytes[at] = (byte)Below(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(Below(8), bytes.Count - at)); break;
                default: bytes.InsertRange(at, Enumerable.Range(0, Below(8)).Select(_ => (byte)Below(256))); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>One to three letters of a token changed.</summary>
    public string Spoilt(string token)
    {
        char[] letters = token.ToCharArray();
        for (int times = Below(3) + 1; times > 0; times--)
        {
            int at = Below(letters.Length - 2);
            letters[at] = letters[at] == 'A' ? 'B' : 'A';
        }

        return new string(letters) == token ? "B" + token : new string(letters);
    }

    public override string ToString() => $"seed {seed}, attack {attack}";

    private T One<T>(IReadOnlyList<T> all) => all[Below(all.Count)];
}
