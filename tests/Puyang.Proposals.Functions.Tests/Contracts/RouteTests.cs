using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Contracts;

public sealed class RouteTests(OneOffice empty) : IClassFixture<OneOffice>
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Post];

    [Fact]
    public async Task Both_hosts_answer_every_address_of_the_office_alike_to_strangers_and_to_clerks()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        await using TwoHosts hosts = await TwoHosts.Open(office);
        string clerk = await hosts.SignIn(await office.Get<StaffLinks>().Make(), isCloud: true);

        HashSet<string> reached = [];
        foreach ((string pattern, string address) in Addresses(hosts.Routes, life.Id))
        {
            foreach (HttpMethod method in Methods)
            {
                foreach (string cookies in new[] { "", clerk })
                {
                    Answered expected = await hosts.OneMachine(method, address, cookies);
                    Answered answered = await hosts.Cloud(method, address, cookies);
                    Assert.True(expected == answered with { Function = "" }, $"{method} {address} as {(cookies == "" ? "a stranger" : "a clerk")}:\n{expected}\n{answered}");
                    reached.Add(answered.Route);
                }
            }

            Assert.True(reached.Contains(pattern), $"{address} does not lead to {pattern}.");
        }

        Assert.True(reached.Count > 25, $"Only {reached.Count} routes were tried.");
    }

    [Fact]
    public async Task A_clerk_who_signed_in_on_one_host_is_known_to_the_other()
    {
        await using TestOffice office = await TestOffice.Open();
        await using TwoHosts hosts = await TwoHosts.Open(office);
        string clerk = await hosts.SignIn(await office.Get<StaffLinks>().Make(), isCloud: true);
        Assert.Equal((200, 401), ((await hosts.OneMachine(HttpMethod.Get, "/", clerk)).Status, (await hosts.OneMachine(HttpMethod.Get, "/")).Status));
        clerk = await hosts.SignIn(await office.Get<StaffLinks>().Make(), isCloud: false);
        Assert.Equal((200, 401), ((await hosts.Cloud(HttpMethod.Get, "/", clerk)).Status, (await hosts.Cloud(HttpMethod.Get, "/")).Status));
    }

    [Theory]
    [InlineData("/", Names.Web)]
    [InlineData("/sign-in", Names.Web)]
    [InlineData("/assets/office.css", Names.Assets)]
    [InlineData("/cases/x5e02-8-6-185-1", Names.Cases)]
    [InlineData("/health", Names.Health)]
    [InlineData("/intake", Names.Intake)]
    [InlineData("/intake/form", Names.Intake)]
    [InlineData("/l/abc", Names.Links)]
    [InlineData("/t/x5e02-8-6-185-1/t1", Names.Tasks)]
    [InlineData("/templates", Names.Templates)]
    [InlineData("/no/such/page", Names.Web)]
    public async Task Each_kind_of_page_has_a_function_of_its_own_name(string address, string function) =>
        Assert.Equal(function, (await empty.Hosts.Cloud(HttpMethod.Get, address)).Function);

    [Fact]
    public void No_address_begins_as_those_that_belong_to_the_host() => Assert.DoesNotContain(empty.Hosts.Routes, route => Regex.IsMatch(route.RoutePattern.RawText!, "^/?(admin|runtime)", RegexOptions.IgnoreCase));

    private static IEnumerable<(string Pattern, string Address)> Addresses(IEnumerable<RouteEndpoint> routes, CaseId id) => routes
        .Select(route => route.RoutePattern).DistinctBy(pattern => pattern.RawText)
        .Select(pattern => (pattern.RawText!, "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Filled(part, pattern, id)))))));

    // Something that is there where that is easy, so that pages and files are compared and not only refusals.
    private static string Filled(RoutePatternPart part, RoutePattern pattern, CaseId id) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => parameter.Name switch
        {
            "number" or "round" or "addressee" or "which" or "unit" or "talk" or "file" or "letter" => "1",
            "other" => id.Value,
            "name" when pattern.RawText!.StartsWith("/assets", StringComparison.Ordinal) => "office.css",
            "id" when pattern.RawText!.StartsWith("/templates", StringComparison.Ordinal) => "reply-letter",
            "id" when pattern.RawText!.StartsWith("/intake", StringComparison.Ordinal) => "20220401-090000-0a1b2c3d",
            "caseId" => id.Value,
            "taskId" => "t1",
            "form" => "approval-sheet",
            "holder" => "guo-xiaomin",
            "hash" or "content" => new string('a', 64),
            "token" => new string('A', 43),
            "path" => "no/such/page",
            "name" => "none.eml",
            var unknown => throw new InvalidOperationException($"The parameter {unknown} of {pattern.RawText} is new: give it a value here."),
        },
        _ => throw new InvalidOperationException($"{part.PartKind} is no part of a pattern."),
    };
}
