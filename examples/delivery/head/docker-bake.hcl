target "web" {
  context = "."
  args = {
    VERSION = "1.4"
    NPM_TOKEN = NPM_TOKEN
  }
}
