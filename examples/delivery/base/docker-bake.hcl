target "web" {
  context = "."
  args = {
    VERSION = "1.4"
  }
}
