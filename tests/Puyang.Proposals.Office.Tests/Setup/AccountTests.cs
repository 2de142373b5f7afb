using Microsoft.Extensions.Configuration;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed class AccountTests
{
    private const string Missing =
        "缺少 AzureWebJobsStorage（存储账户的连接字符串；试用可写 UseDevelopmentStorage=true；用托管标识时改设 AzureWebJobsStorage__accountName）。";

    private const string Incomplete =
        "用标识连接存储账户，需要 AzureWebJobsStorage__accountName，或者 AzureWebJobsStorage__blobServiceUri、__queueServiceUri 和 __tableServiceUri 三项。";

    // As environment variables become parts of a section, and as a settings file holds them.
    public static TheoryData<string> Separators => [":", "__"];

    [Fact]
    public void A_connection_string_goes_before_everything_else()
    {
        Account account = Read(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("AzureWebJobsStorage__accountName", "puyang"));
        Assert.Equal(("UseDevelopmentStorage=true", true), (account.ConnectionString, account.IsOnThisMachine));
        Assert.Equal(
            ["http://127.0.0.1:10000/devstoreaccount1", "http://127.0.0.1:10001/devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1"],
            Addresses(account));
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void An_accounts_name_opens_its_three_services_with_an_identity(string separator)
    {
        Account account = Read(($"AzureWebJobsStorage{separator}accountName", "puyang"), ($"AzureWebJobsStorage{separator}credential", "managedidentity"));
        Assert.Null(account.ConnectionString);
        Assert.Equal(
            ["https://puyang.blob.core.windows.net/", "https://puyang.queue.core.windows.net/", "https://puyang.table.core.windows.net/"], Addresses(account));
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void The_services_addresses_open_an_account_that_ends_otherwise(string separator) => Assert.Equal(
        ["https://a.blob.core.chinacloudapi.cn/", "https://a.queue.core.chinacloudapi.cn/", "https://a.table.core.chinacloudapi.cn/"],
        Addresses(Read(Services(separator, "https://a.{0}.core.chinacloudapi.cn"))));

    [Fact]
    public void A_services_own_address_goes_before_the_accounts_name() => Assert.Equal(
        ["https://puyang.blob.core.windows.net/", "https://queues.example.com/", "https://puyang.table.core.windows.net/"],
        Addresses(Read(("AzureWebJobsStorage__accountName", "puyang"), ("AzureWebJobsStorage__queueServiceUri", "https://queues.example.com"))));

    [Theory]
    [InlineData("https://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("https://localhost/{0}")]
    public void An_account_opened_with_an_identity_is_never_on_this_machine(string address)
    {
        Settings settings = From([.. Services("__", address), ("Development", "true")]);
        Assert.False(settings.Storage.IsOnThisMachine);
        Assert.False(settings.Development);
    }

    [Fact]
    public void No_account_at_all_is_one_mistake() => Assert.Equal([Missing], Problems(("AzureWebJobsStorage", ""), ("AzureWebJobsStorage__accountName", "")));

    [Theory]
    [InlineData("blob")]
    [InlineData("queue")]
    [InlineData("table")]
    public void Without_a_name_all_three_addresses_are_needed(string forgotten) => Assert.Equal(
        [Incomplete], Problems([.. Services("__", "https://{0}.example.com").Where(set => !set.Name.Contains(forgotten, StringComparison.Ordinal))]));

    [Fact]
    public void Each_address_that_is_not_https_is_named_and_nothing_else() => Assert.Equal(
        [
            "AzureWebJobsStorage__blobServiceUri“http://127.0.0.1:10000/blob”应为 https 地址。",
            "AzureWebJobsStorage__queueServiceUri“http://127.0.0.1:10000/queue”应为 https 地址。",
            "AzureWebJobsStorage__tableServiceUri“http://127.0.0.1:10000/table”应为 https 地址。",
        ],
        Problems(Services("__", "http://127.0.0.1:10000/{0}")));

    [Theory]
    [InlineData("puyang proposals")]
    [InlineData("puyang.example.com/")]
    [InlineData("Puyang")]
    [InlineData("pu")]
    [InlineData("濮阳")]
    public void A_name_that_no_account_can_have_is_a_mistake(string name) => Assert.Equal(
        [$"AzureWebJobsStorage__accountName“{name}”不是存储账户名：应为 3 至 24 个小写字母或数字。"], Problems(("AzureWebJobsStorage__accountName", name)));

    private static (string Name, string Value)[] Services(string separator, string address) =>
        [.. new[] { "blob", "queue", "table" }.Select(service => ($"AzureWebJobsStorage{separator}{service}ServiceUri", string.Format(null, address, service)))];

    private static string[] Addresses(Account account) =>
        [account.Blobs(new()).Uri.ToString(), account.Queues(new()).Uri.ToString(), account.Tables(new()).Uri.ToString()];

    private static Account Read(params (string Name, string Value)[] values) => From(values).Storage;

    private static string[] Problems(params (string Name, string Value)[] values) =>
        [.. Assert.Throws<SettingsException>(() => From(values)).Message.Split(Environment.NewLine)[1..].Select(line => line.Replace("  · ", "", StringComparison.Ordinal))];

    private static Settings From((string Name, string Value)[] values) => Settings.From(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Name, pair => (string?)pair.Value)).Build(), "templates");
}
