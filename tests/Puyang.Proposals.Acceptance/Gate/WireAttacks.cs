namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Requests that are not what they say: lengths that lie, two lengths, half a header, none at all.</summary>
public sealed class WireAttacks(Siege siege) : IClassFixture<Siege>
{
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n";

    [Theory]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: 1000\r\n\r\nform=a", "a body shorter than it says")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: 3\r\n\r\nform=aaaaaaaaaaaaaa", "a body longer than it says")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: -1\r\n\r\nform=a", "a negative length")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: 99999999999999999999\r\n\r\nform=a", "a length beyond all numbers")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: 6\r\nContent-Length: 60\r\n\r\nform=a", "two lengths")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /intake HTTP/1.1\r\n\r\n", "a length and chunks")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Transfer-Encoding: chunked\r\n\r\nzz\r\nform=a\r\n0\r\n\r\n", "a chunk that is none")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\n" + Form + "Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\nform=a", "a chunk of 281 TB")]
    [InlineData("GET /sign-in\0 HTTP/1.1\r\nHost: a\r\n\r\n", "NUL in the address")]
    [InlineData("GET /cases/%00 HTTP/1.1\r\nHost: a\r\n\r\n", "NUL, escaped, in the address")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "two hosts")]
    [InlineData("GET /sign-in HTTP/1.1\r\n\r\n", "no host")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n", "a broken header")]
    [InlineData("GET /sign-in HTTP/9.9\r\nHost: a\r\n\r\n", "a version that does not exist")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000", "another protocol")]
    public Task What_is_no_proper_request_does_nothing(string request, string attack) => siege.Attack(async () =>
    {
        int status = Wire.Status(await Wire.Send(siege.World, request));

        // Whatever serves in front may hang up instead of answering; what it may not do is to take it.
        Assert.True(status is 0 or (>= 400 and < 500) or 505, $"{attack}: {status}");
    });

    [Theory]
    [InlineData("X-Long")]
    [InlineData("Cookie")]
    public Task A_header_of_a_megabyte_is_refused(string header) => siege.Attack(async () =>
    {
        string answer = await Wire.Send(siege.World, $"GET /sign-in HTTP/1.1\r\nHost: a\r\n{header}: {new string('a', 1 << 20)}\r\n\r\n");
        Assert.True(Wire.Status(answer) is 0 or 400 or 431, answer);
    });

    [Fact]
    public Task A_hundred_half_requests_hold_nothing_up() => siege.Attack(async () =>
    {
        string[] answers = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(_ => Wire.Send(siege.World, $"POST /sign-in HTTP/1.1\r\nHost: a\r\n{Form}Content-Length: 100\r\n\r\n")));
        Assert.All(answers, answer => Assert.True(Wire.Status(answer) is 0 or (>= 400 and < 500), answer));
    });
}
