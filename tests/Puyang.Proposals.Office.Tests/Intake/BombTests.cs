namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class BombTests
{
    [Theory]
    [InlineData("word/media/image1.bmp")]
    [InlineData("word/document2.xml")]
    public async Task A_bomb_of_105_KB_costs_less_than_a_second_and_150_MB_in_a_process_of_its_own(string part)
    {
        byte[] bomb = WordFile.Lines("正文").Part(part, new byte[100 << 20]).Bytes();
        Assert.InRange(bomb.Length, 90_000, 110_000);
        (TimeSpan time, long peak, string reason) = await BombMeasure.Of(bomb);
        Notes.Add("bomb", $"bomb of {bomb.Length / 1000} KB in {part}: refused after {time.TotalMilliseconds:0} ms of processor time, the whole process at most {peak >> 20} MB");
        Assert.Contains("压缩炸弹", reason, StringComparison.Ordinal);
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(peak, 1, 150L << 20);
    }
}
